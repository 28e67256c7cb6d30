const SHOWN = 10
const ENGINE = '/pagefind/pagefind.js'

let engine: Promise<Engine> | undefined

/** The best answers to a question, and how many there are. Rejects where the engine or its index does not load. */
export async function ask({ words, kind, tag }: Question): Promise<{ found: number; results: readonly Result[] }> {
  const filters = { ...(kind && { kind }), ...(tag && { tag }) }

  try {
    const { search } = await (engine ??= started())
    const { results } = await search(words || null, { filters })

    return { found: results.length, results: await Promise.all(results.slice(0, SHOWN).map(({ data }) => data())) }
  } catch (error) {
    engine = undefined
    throw error
  }
}

/** The engine is fetched at the first question. A worker would need a script address of the trusted kind. */
async function started(): Promise<Engine> {
  const loaded: Engine = await import(/* @vite-ignore */ ENGINE)

  await loaded.options({ noWorker: true, excerptLength: 24 })
  await loaded.init()

  return loaded
}

export interface Question {
  readonly words: string
  readonly kind: string
  readonly tag: string
}

export interface Result {
  readonly url: string
  readonly meta: Readonly<Record<string, string | undefined>>
  /** Text with `<mark>` round what matched, and with `&lt;` and `&gt;`. */
  readonly excerpt: string
  readonly filters: Readonly<Record<string, readonly string[] | undefined>>
  readonly sub_results: readonly { readonly url: string; readonly title: string }[]
}

/** What of Pagefind is used: https://pagefind.app/docs/api/ */
interface Engine {
  readonly options: (options: { noWorker: boolean; excerptLength: number }) => Promise<void>
  readonly init: () => Promise<void>
  readonly search: (
    words: string | null,
    options: { filters: Record<string, string> }
  ) => Promise<{ results: readonly { data: () => Promise<Result> }[] }>
}

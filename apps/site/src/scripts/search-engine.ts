import { meant, type Meant } from './known-words.ts'

const SHOWN = 10
const ENGINE = '/pagefind/pagefind.js'
const WORDS = '/pagefind/words.json'

let engine: Promise<readonly [Engine, ReadonlySet<string>]> | undefined

/**
 * The best answers to a question, those in the language of the page first, and how many there are. Rejects where the engine or its index does not load.
 */
export async function ask({ words, kind, tag }: Question): Promise<Answer> {
  const { lang: language } = document.documentElement
  const filters = { ...(kind && { kind }), ...(tag && { tag }) }

  try {
    const [{ search }, known] = await (engine ??= Promise.all([started(), knownWords()]))
    const asked = meant(words, known)

    if (words !== '' && asked.words === '') {
      return { found: 0, results: [], asked }
    }

    const own = await search(asked.words || null, { filters: { ...filters, language } })
    const others = await search(asked.words || null, { filters: { ...filters, not: { language } } })
    const results = [...own.results, ...others.results]

    return {
      found: results.length,
      results: await Promise.all(results.slice(0, SHOWN).map(({ data }) => data())),
      asked
    }
  } catch (error) {
    engine = undefined
    throw error
  }
}

async function knownWords(): Promise<ReadonlySet<string>> {
  const answer = await fetch(WORDS)

  return new Set<string>(await answer.json())
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

export interface Answer {
  readonly found: number
  /** The best of them. */
  readonly results: readonly Result[]
  /** What was asked of the index in place of the words of the question. */
  readonly asked: Meant
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
    options: { filters: Record<string, string | Record<string, string>> }
  ) => Promise<{ results: readonly { data: () => Promise<Result> }[] }>
}

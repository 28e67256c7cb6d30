import { askedWords } from './asked-words.ts'
import { excerptParts } from './excerpt.ts'
import { resultKeys } from './result-keys.ts'
import { slashChoice } from './slash-choice.ts'

const SHOWN = 10
const ENGINE = '/pagefind/pagefind.js'

let engine: Promise<Engine> | undefined
let turn = 0

/** The search page: what is asked stands in its address, what was found is announced. */
export function searchPage(): void {
  const form = document.querySelector<HTMLFormElement>('form.search')
  const status = document.querySelector('[role=status]')
  const list = document.querySelector('ol')

  if (!form || !status || !list) {
    return
  }

  const { q, kind, tag } = fieldsOf(form)
  const asked = new URLSearchParams(location.search)
  const show = () => void answer({ words: q.value, kind: kind.value, tag: tag.value }, status, list)

  for (const field of [q, kind, tag]) {
    field.value = askedWords(asked.get(field.name) ?? '')
  }

  // A value that is no choice leaves a list without any.
  kind.selectedIndex = Math.max(0, kind.selectedIndex)
  tag.selectedIndex = Math.max(0, tag.selectedIndex)
  form.addEventListener('input', show)
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    show()
  })
  resultKeys(q, list)
  slashChoice(document.querySelector<HTMLElement>('.keys'))
  show()

  if (location.hash === '#words') {
    q.focus()
  }
}

/** Of several answers under way only that to the last question is shown. */
async function answer(question: Question, status: Element, list: Element): Promise<void> {
  const own = ++turn
  const words = askedWords(question.words)

  remember({ ...question, words })

  if (words === '' && question.kind === '' && question.tag === '') {
    status.textContent = ''
    list.replaceChildren()

    return
  }

  try {
    const { found, results } = await ask({ ...question, words })

    if (own === turn) {
      const more = found > results.length ? `, the best ${results.length} of them:` : ''

      status.textContent = `${found === 0 ? 'No results' : found === 1 ? '1 result' : `${found} results`}${words && ` for “${words}”`}${more}`
      list.replaceChildren(...results.map(resultItem))
    }
  } catch {
    if (own === turn) {
      unavailable(status)
      list.replaceChildren()
    }
  }
}

async function ask({ words, kind, tag }: Question): Promise<{ found: number; results: readonly Result[] }> {
  const filters = { ...(kind && { kind }), ...(tag && { tag }) }
  const { search } = await (engine ??= started())
  const { results } = await search(words || null, { filters })

  return { found: results.length, results: await Promise.all(results.slice(0, SHOWN).map(({ data }) => data())) }
}

/** The engine is fetched at the first question. A worker would need a script address of the trusted kind. */
async function started(): Promise<Engine> {
  const loaded: Engine = await import(/* @vite-ignore */ ENGINE)

  await loaded.options({ noWorker: true, excerptLength: 24 })
  await loaded.init()

  return loaded
}

function unavailable(status: Element): void {
  const archive = document.createElement('a')

  engine = undefined
  archive.href = '/posts/'
  archive.textContent = 'The archive'
  status.replaceChildren(
    import.meta.env.DEV
      ? 'There is no search index yet: run a build once, and its index is served here. '
      : 'The search index did not load. ',
    archive,
    ' lists every article.'
  )
}

function resultItem({ url, meta, excerpt, filters, sub_results: parts }: Result): Element {
  const item = document.createElement('li')
  const text = document.createElement('p')
  const label = document.createElement('p')
  const sections = parts.filter((part) => part.url !== url).slice(0, 2)

  text.append(
    ...excerptParts(excerpt).map(({ text: words, isMatch }) => {
      const part = document.createElement(isMatch ? 'mark' : 'span')

      part.textContent = words

      return part
    })
  )
  label.className = 'label'
  label.append(
    [filters.kind?.join(), meta.day && inWords(meta.day)].filter(Boolean).join(' · '),
    ...sections.flatMap((part) => [' · ', link(part.url, part.title)])
  )
  item.append(link(url, meta.title ?? url), text, label)

  return item
}

/** The day of publication, as all pages write it. */
function inWords(day: string): string {
  return new Date(day).toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' })
}

function link(url: string, text: string): HTMLAnchorElement {
  const element = document.createElement('a')

  element.href = url
  element.textContent = text

  return element
}

function remember({ words, kind, tag }: Question): void {
  const set = Object.entries({ q: words, kind, tag }).filter(([, value]) => value !== '')
  const query = new URLSearchParams(set).toString()

  try {
    history.replaceState(null, '', `${location.pathname}${query && `?${query}`}${location.hash}`)
  } catch {
    // Safari allows a hundred of these in half a minute; the answer matters more than its address.
  }
}

function fieldsOf(form: HTMLFormElement) {
  const [q] = form.getElementsByTagName('input')
  const [kind, tag] = form.getElementsByTagName('select')

  if (!q || !kind || !tag) {
    throw new Error('the search form has lost a field')
  }

  return { q, kind, tag }
}

interface Question {
  readonly words: string
  readonly kind: string
  readonly tag: string
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

interface Result {
  readonly url: string
  readonly meta: Readonly<Record<string, string | undefined>>
  /** Text with `<mark>` round what matched, and with `&lt;` and `&gt;`. */
  readonly excerpt: string
  readonly filters: Readonly<Record<string, readonly string[] | undefined>>
  readonly sub_results: readonly { readonly url: string; readonly title: string }[]
}

import { askedWords } from './asked-words.ts'
import type { Meant } from './known-words.ts'
import { resultKeys } from './result-keys.ts'
import { ask, type Question } from './search-engine.ts'
import { resultItem } from './search-result.ts'
import { slashChoice } from './slash-choice.ts'

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
    const { found, results, asked } = await ask({ ...question, words })

    if (own === turn) {
      if (found === 0) {
        status.replaceChildren(`No results${words && ` for “${words}”`}. `, archive(), ' lists every article.')
      } else {
        status.textContent = inWords(found, results.length, asked.unknown.length > 0 ? asked : { words, unknown: [] })
      }

      list.replaceChildren(...results.map(resultItem))
    }
  } catch {
    if (own === turn) {
      unavailable(status)
      list.replaceChildren()
    }
  }
}

function inWords(found: number, shown: number, { words, unknown }: Meant): string {
  const missing = unknown.length > 0 ? `No page has ${unknown.map((word) => `“${word}”`).join(' or ')}. ` : ''
  const more = found > shown ? `, the best ${shown} of them:` : ''

  return `${missing}${found === 1 ? '1 result' : `${found} results`}${words && ` for “${words}”`}${more}`
}

function archive(): HTMLAnchorElement {
  const link = document.createElement('a')

  link.href = '/posts/'
  link.textContent = 'The archive'

  return link
}

function unavailable(status: Element): void {
  status.replaceChildren(
    import.meta.env.DEV
      ? 'There is no search index yet: run a build once, and its index is served here. '
      : 'The search index did not load. ',
    archive(),
    ' lists every article.'
  )
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

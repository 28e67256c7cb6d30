import type { View, ViewedRun } from '../../models/view.ts'

/**
 * What the fragment of an address asks of a model, such as `#rate=500&pacing=0`. A fragment without an equals sign leads
 * to a heading and asks nothing. Names that another model of the page knows are not unknown to this one. What is asked
 * twice is no number, so that nothing is chosen in silence.
 */
export function asked({ parameters }: View): Record<string, string> {
  const others = namesOnPage()

  for (const { name } of parameters) {
    others.delete(name)
  }

  const given = Map.groupBy(fragment(), ([name]) => name)

  return Object.fromEntries(
    [...given]
      .filter(([name]) => !others.has(name))
      .map(([name, pairs]) => [name, pairs.map(([, value]) => value).join(', ')])
  )
}

/** Keeps what differs from the defaults in the address, beside what other models of the page keep there. */
export function remember({ parameters }: View, values: ViewedRun['values']): void {
  const names = namesOnPage()
  const kept = new URLSearchParams([...fragment()].filter(([name]) => names.has(name)))

  for (const { name, default: usual } of parameters) {
    kept.delete(name)

    if (values[name] !== usual) {
      kept.set(name, String(values[name]))
    }
  }

  try {
    history.replaceState(null, '', kept.size > 0 ? `#${kept}` : location.pathname + location.search)
  } catch {
    // Safari allows a hundred of these in half a minute; the answer matters more than its address.
  }
}

function fragment(): URLSearchParams {
  return new URLSearchParams(location.hash.includes('=') ? location.hash.slice(1) : '')
}

/** The names of the controls of all models. */
function namesOnPage(): Set<string> {
  const controls = document.querySelectorAll<HTMLInputElement>('[data-model] :is(input, select)')

  return new Set([...controls].map(({ name }) => name))
}

import type { Asked, ShownFinding } from './shown-finding.ts'

/**
 * What the check finds in the text of the page at hand, at its foot, with the number of what it finds elsewhere. It is
 * there in development alone, and follows every save.
 */
const host = document.createElement('aside')
const root = host.attachShadow({ mode: 'open' })

import.meta.hot?.on('content:findings', show)
import.meta.hot?.send('content:asked', { changes: changesShown() } satisfies Asked)

function show(findings: readonly ShownFinding[]): void {
  const folder = /^\/(?:reader\/([^/]+)|((?:posts|projects|systems)\/[^/]+))\//.exec(location.pathname)
  const prefix = folder?.[1] === undefined ? folder?.[2] : `posts/${folder[1]}`
  const own = findings.filter(({ file }) => prefix !== undefined && file.startsWith(`${prefix}/`))
  const others = findings.length - own.length
  const summary = element('summary', [
    [
      own.length > 0 && `${own.length} ${own.length === 1 ? 'finding' : 'findings'} here`,
      others > 0 && `${others} on other pages`
    ]
      .filter((text) => text !== false)
      .join(', ')
  ])
  const details = element('details', [summary, ...(own.length > 0 ? own : findings).map(row)])

  details.toggleAttribute('open', own.length > 0)
  host.setAttribute('aria-label', 'Findings of the check')
  host.setAttribute('role', 'status')
  root.replaceChildren(element('style', [STYLE]), details)

  if (findings.length === 0) {
    host.remove()
  } else {
    document.body.append(host)
  }
}

function row({ file, line, column, severity, message, hint, opens }: ShownFinding): HTMLElement {
  const link = element('a', [`${file}:${line}:${column}`])

  link.setAttribute('href', `/__open-in-editor?file=${encodeURIComponent(opens)}`)
  link.addEventListener('click', (event) => {
    event.preventDefault()
    void fetch(`/__open-in-editor?file=${encodeURIComponent(opens)}`)
  })

  return element('p', [
    link,
    ` ${severity === 'draft' ? 'error in draft' : severity}: ${message}. `,
    element('em', [hint])
  ])
}

/** Browsers tell of the server's timing where they trust the connection, such as on the machine itself. */
function changesShown(): number | undefined {
  const [page] = performance.getEntriesByType('navigation')
  const timings = page instanceof PerformanceNavigationTiming ? page.serverTiming : []

  return timings.find(({ name }) => name === 'changes')?.duration
}

function element(name: string, children: readonly (string | HTMLElement)[]): HTMLElement {
  const made = document.createElement(name)

  made.append(...children)

  return made
}

const STYLE = `
:host { position: fixed; inset: auto 0 0; z-index: 9; max-block-size: 40vh; overflow: auto; padding: .3rem 1rem; color: CanvasText; background: Canvas; border-block-start: 1px solid; font: .8125rem/1.5 ui-monospace, monospace; }
p { margin: .3rem 0; overflow-wrap: anywhere; }
a { color: inherit; }
em { font-style: normal; opacity: .75; }
summary { cursor: pointer; }
@media print { :host { display: none; } }
`

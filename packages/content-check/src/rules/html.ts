import { inlineHtml, proseComponents } from '@zerodeps/content-schema/prose'
import type { Fault } from '../findings/finding.ts'
import type { Element } from '../mdx/elements.ts'
import { childrenOf, placeOf } from '../mdx/nodes.ts'

/** Whether an element is HTML by its name, or a fragment without one. */
export function isHtml({ name }: Element): boolean {
  return name === null || /^[a-z]/.test(name)
}

/** An element of HTML is one of the few inside a line, bare and holding what it marks. */
export function* html(node: Element): Iterable<Fault> {
  const name = node.name ?? ''
  const place = placeOf(node)

  if (!INLINE.has(name)) {
    yield { code: 'html-element', ...place, message: `the HTML tag <${name}> is not allowed`, hint: instead(name) }

    return
  }

  if (node.attributes.length > 0) {
    yield { code: 'unknown-attribute', ...place, message: `<${name}> takes no attribute`, hint: `Write \`<${name}>\`.` }
  }

  if (name !== 'br' && childrenOf(node).length === 0) {
    yield { code: 'component-content', ...place, message: `<${name}> has nothing between its tags` }
  }

  if (name === 'br' && (node.type === 'mdxJsxFlowElement' || childrenOf(node).length > 0)) {
    const hint = 'Write `<br />` where a line ends; an empty line parts paragraphs.'

    yield { code: 'component-place', ...place, message: '<br /> stands where no line ends', hint }
  }
}

/** What to write for a tag; `undefined` where nothing stands for it. */
function instead(name: string): string | undefined {
  const component = Object.keys(proseComponents).find((known) => known.toLowerCase() === name.toLowerCase())

  return Object.hasOwn(MARKDOWN, name)
    ? `Write ${MARKDOWN[name] ?? ''}.`
    : component && `Did you mean \`<${component}>\`?`
}

const INLINE: ReadonlySet<string> = new Set<string>(inlineHtml)

const MARKDOWN: Readonly<Record<string, string>> = {
  a: '`[text](address)`',
  abbr: '`<Abbr title="…">`',
  aside: '`<Callout kind="note">`, or `<Sidenote>` inside a line',
  b: '`**text**`',
  blockquote: '`> text`',
  code: 'the code between backticks',
  details: '`<Details summary="…">`',
  em: '`*text*`',
  figure: '`<Figure src="./name.png" alt="…" />`',
  h2: '`## Heading`',
  h3: '`### Heading`',
  hr: '`---` on a line of its own',
  i: '`*text*`',
  img: '`![alt](./name.png)`, or `<Figure src="./name.png" alt="…" />`',
  li: '`- item`',
  ol: '`1. item`',
  p: 'the text alone, with an empty line after it',
  pre: 'a fence, three backticks with the language',
  s: '`~~text~~`',
  strong: '`**text**`',
  summary: '`<Details summary="…">`',
  table: '`| a | b |`, with `| - | - |` under it',
  u: '`<ins>` for what was added, `**text**` for stress',
  ul: '`- item`'
}

import { fenceMeta, unknownFenceMeta } from '@zerodeps/content-schema/fence'
import { limits } from '@zerodeps/content-schema/limits'
import leven from 'leven'
import type { MdastNode } from 'satteri'
import { bundledLanguagesInfo } from 'shiki/langs'
import type { Document } from '../mdx/document.ts'
import type { Fault } from '../findings/finding.ts'
import { nearest } from '../findings/near-miss.ts'
import { placeOf, type Nodes } from '../mdx/nodes.ts'
import { quote } from '../findings/quote.ts'

/** Code stands in closed fences of a stated size, with a language that the highlighter knows. */
export function* fences({ body, nodes }: Document): Iterable<Fault> {
  let previous: Code | undefined

  for (const node of nodes.of('code')) {
    const { lang, meta, value, position } = node
    const place = placeOf(node)
    const source = body.slice(position?.start.offset, position?.end.offset)
    const mark = /^(?:`{3,}|~{3,})/.exec(source)?.[0] ?? '```'
    const lastLine = source.includes('\n') ? source.slice(source.lastIndexOf('\n') + 1) : ''

    if (!lastLine.replace(/^[\s>]+/, '').startsWith(mark)) {
      yield { code: 'fence-unclosed', ...place, message: `the fence \`${mark}\` is never closed` }
    }

    if (value.length > limits.codeBlockBytes) {
      const message = `a code block of ${value.length} characters; ${limits.codeBlockBytes} are allowed`

      yield { code: 'fence-too-large', ...place, message }
    }

    if (isDiagram(node, nodes)) {
      continue
    }

    if (!lang) {
      yield { code: 'fence-language-missing', ...place, message: 'the fence names no language' }
    } else if (!languages.has(lang)) {
      const near = nearName(lang)
      const message = `the highlighter does not know ${quote(lang)}`

      yield { code: 'fence-language-unknown', ...place, message, hint: near && `Did you mean \`${near}\`?` }
    }

    for (const word of unknownFenceMeta(meta ?? '')) {
      yield { code: 'fence-meta', ...place, message: `${quote(word)} after the language means nothing` }
    }

    const marked = fenceMeta(meta ?? '')

    if (marked.output && !isRun(previous)) {
      yield { code: 'fence-output', ...place, message: 'nothing before it is run' }
    }

    previous = node

    const count = value.split('\n').length
    const last = [...marked.mark, ...marked.ins, ...marked.del].reduce((most, line) => Math.max(most, line), 0)

    if (last > count) {
      yield { code: 'fence-meta', ...place, message: `line ${last} is marked, but the code has ${count}` }
    }
  }
}

/** A language that differs by a slip of the pen; of names this short any two are alike. */
function nearName(lang: string): string | undefined {
  const near = nearest(lang, languages)

  return near !== undefined && leven(lang, near) <= (lang.length > 5 ? 2 : 1) ? near : undefined
}

function isRun(node: Code | undefined): boolean {
  return fenceMeta(node?.meta ?? '').run
}

/** Whether a fence is the drawing of a Diagram and not code to show. */
export function isDiagram(node: Code, nodes: Nodes): boolean {
  const parent = nodes.parent(node)

  return node.lang === 'dot' && parent !== undefined && 'name' in parent && parent.name === 'Diagram'
}

const languages: ReadonlySet<string> = new Set([
  'text',
  'plaintext',
  'txt',
  ...bundledLanguagesInfo.flatMap(({ id, aliases = [] }) => [id, ...aliases])
])

type Code = Extract<MdastNode, { type: 'code' }>

import { defineMdastPlugin } from 'satteri'
import { fenceMeta } from '@zerodeps/content-schema/fence'
import { formula } from './formula.ts'
import { highlight } from './highlight.ts'
import { component, inlineComponent } from './jsx.ts'

/**
 * Markdown's own constructs that a page and a feed show differently become components too, so that one vocabulary
 * decides: `CodeBlock`, `InlineCode`, `Formula` and `TableBox`; a picture in a line is one of `files`.
 */
export const elements = defineMdastPlugin({
  name: 'elements',
  before(root, context) {
    let section = ''

    for (const node of root.children) {
      if (node.type === 'heading') {
        section = context.textContent(node)
      } else if (node.type === 'table') {
        context.wrapNode(node, component('TableBox', { label: section === '' ? 'Table' : `Table: ${section}` }))
      }
    }
  },
  async code(node, context) {
    const { setup, run: _run, output: _output, ...meta } = fenceMeta(node.meta ?? '')
    const lang = node.lang ?? 'text'

    if (setup) {
      context.removeNode(node)

      return undefined
    }

    return component('CodeBlock', { code: node.value, lang, lines: await highlight(node.value, lang), ...meta })
  },
  async inlineCode(node) {
    const [, code, lang] = /^(.+)\{:([\w-]+)\}$/.exec(node.value) ?? []

    if (code === undefined || lang === undefined) {
      return undefined
    }

    return inlineComponent('InlineCode', { code, html: (await highlight(code, lang)).join('\n') })
  },
  math(node) {
    return component('Formula', { mathml: formula(node.value, true), display: true })
  },
  inlineMath(node) {
    return inlineComponent('Formula', { mathml: formula(node.value, false), display: false })
  }
})

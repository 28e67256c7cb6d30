import { defineMdastPlugin } from 'satteri'
import { fenceMeta } from '@zerodeps/content-schema/fence'
import { component, inlineComponent } from './jsx.ts'

/**
 * Markdown's own constructs that a page and a feed show differently become components too, so that one vocabulary
 * decides: `CodeBlock`, `InlineCode`, `Formula` and `TableBox`.
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
  code(node) {
    return component('CodeBlock', { code: node.value, lang: node.lang ?? 'text', ...fenceMeta(node.meta ?? '') })
  },
  inlineCode(node) {
    const [, code, lang] = /^(.+)\{:([\w-]+)\}$/.exec(node.value) ?? []

    return code === undefined ? undefined : inlineComponent('InlineCode', { code, lang })
  },
  math(node) {
    return component('Formula', { tex: node.value, display: true })
  },
  inlineMath(node) {
    return inlineComponent('Formula', { tex: node.value, display: false })
  }
})

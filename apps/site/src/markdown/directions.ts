import { direction } from '@zerodeps/content-schema/direction'
import { defineHastPlugin } from 'satteri'

/** A block that begins in a script from right to left runs that way, in a page and in feeds; code in its lines does not. */
export const directions = defineHastPlugin({
  name: 'directions',
  element: {
    filter: ['p', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'blockquote', 'dt', 'dd', 'th', 'td', 'code', 'kbd'],
    visit(node, context) {
      const isCode = node.tagName === 'code' || node.tagName === 'kbd'
      const around = isCode ? context.parent(node) : node
      const dir = direction(context.textContent(around))

      if (dir !== undefined) {
        context.setProperty(node, 'dir', isCode ? 'ltr' : dir)
      }
    }
  }
})

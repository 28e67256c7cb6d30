import { defineHastPlugin } from 'satteri'
import { direction } from '@zerodeps/content-schema/direction'

/** A block that begins in a script from right to left runs that way, in a page and in feeds. */
export const directions = defineHastPlugin({
  name: 'directions',
  element: {
    filter: ['p', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'blockquote', 'dt', 'dd', 'th', 'td'],
    visit(node, context) {
      const dir = direction(context.textContent(node))

      if (dir !== undefined) {
        context.setProperty(node, 'dir', dir)
      }
    }
  }
})

import { defineHastPlugin } from 'satteri'

/** Header cells say what they head, and alignment is a class: the content security policy refuses `style` attributes. */
export const tableCells = defineHastPlugin({
  name: 'table-cells',
  element: {
    filter: ['th', 'td'],
    visit(node, context) {
      const align = /text-align:\s*(right|center)/.exec(String(node.properties.style ?? ''))?.[1]

      context.setProperty(node, 'style', null)

      if (align !== undefined) {
        context.setProperty(node, 'className', [align])
      }

      if (node.tagName === 'th') {
        context.setProperty(node, 'scope', 'col')
      }
    }
  }
})

import { defineMdastPlugin } from 'satteri'
import { unbroken } from '../unbroken.ts'

/** No line of the text ends between a number and its unit, or inside a range, wherever it is read. */
export const units = defineMdastPlugin({
  name: 'units',
  text(node, context) {
    const value = unbroken(node.value)

    if (value !== node.value) {
      context.setProperty(node, 'value', value)
    }
  }
})

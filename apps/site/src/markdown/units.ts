import { defineMdastPlugin } from 'satteri'

const UNITS = 'ns|µs|ms|s|min|h|bytes|B|[KMG]iB|[kMG]B|%|px|k?Hz|[MG]Hz|RPS'

/** A number, the blank behind it, and a unit that ends there. */
const PARTED = new RegExp(String.raw`(?<=\d) (?=(?:${UNITS})(?![\p{L}\p{N}]))`, 'gu')

/** No line ends between a number and its unit. */
export const units = defineMdastPlugin({
  name: 'units',
  text(node, context) {
    const value = node.value.replaceAll(PARTED, '\u00A0')

    if (value !== node.value) {
      context.setProperty(node, 'value', value)
    }
  }
})

import { expect, test, type Locator } from './in-chromium.ts'
import { galleryUrl } from './page-kinds.ts'

test('a block that begins in a script from right to left runs that way, and the code in it does not', async ({
  page
}) => {
  await page.goto(galleryUrl())

  const block = page.getByText('מונה שסופר')
  const [text, code] = await Promise.all([insideOf(block), insideOf(block.locator('code'))])

  expect(text.direction).toBe('rtl')
  expect(code.direction).toBe('ltr')
  // The first word ends at the right edge of its block.
  expect(Math.abs(text.first - text.right)).toBeLessThan(1)
  await expect(page.getByText('מילה אחת.')).toHaveCSS('direction', 'rtl')
  await expect(page.getByText('A paragraph in which the word')).toHaveCSS('direction', 'ltr')
})

/** The direction of an element, its right edge, and that of its first character, in CSS pixels. */
async function insideOf(element: Locator) {
  return element.evaluate((node) => {
    const range = document.createRange()
    const first = document.createTreeWalker(node, NodeFilter.SHOW_TEXT).nextNode() ?? node

    range.setStart(first, 0)
    range.setEnd(first, 1)

    return {
      direction: getComputedStyle(node).direction,
      right: node.getBoundingClientRect().right,
      first: range.getBoundingClientRect().right
    }
  })
}

import { expect, test } from './in-chromium.ts'
import { galleryUrl } from './page-kinds.ts'

test('a line of code takes one line on the page, marked or not', async ({ page }) => {
  await page.goto(galleryUrl())

  const blocks = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.code pre')]
      .filter((block) => block.checkVisibility())
      .map((block) => {
        const { paddingTop, paddingBottom, lineHeight } = getComputedStyle(block)
        const height = block.clientHeight - parseFloat(paddingTop) - parseFloat(paddingBottom)

        return {
          text: block.textContent,
          lines: block.textContent.split('\n').length,
          shown: Math.round(height / parseFloat(lineHeight))
        }
      })
  )

  expect(blocks.length).toBeGreaterThan(10)
  expect(blocks.filter(({ lines, shown }) => lines !== shown)).toEqual([])
})

test('a mark reaches to the end of a line that scrolls', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  await page.goto(galleryUrl())

  const short = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.code pre :is(mark, ins, del)')]
      .filter((line) => line.checkVisibility())
      .filter((line) => line.scrollWidth > line.clientWidth + 1)
      .map((line) => line.textContent)
  )

  expect(short).toEqual([])
})

test('a line that came and a line that went are told apart without colours', async ({ page }) => {
  await page.goto(galleryUrl())

  const signs = await page.evaluate(() =>
    ['ins', 'del', 'mark'].map((kind) => {
      const [line] = document.querySelectorAll(`.code pre ${kind}`)

      return line && getComputedStyle(line, '::after').content
    })
  )

  expect(signs).toEqual(['"+"', '"−"', 'none'])
})

import { expect, test } from './in-chromium.ts'
import { besideGallery } from './page-kinds.ts'
import { printedPages } from './printed-pages.ts'

for (const [what, path] of [
  ['the CV', '/cv/'],
  ['a CV with a career', besideGallery('/cv/')]
] as const) {
  for (const format of ['A4', 'Letter']) {
    test(`${what} prints to at most two pages of ${format}`, async ({ page }) => {
      await page.goto(path)

      expect(printedPages(await page.pdf({ format }))).toBeLessThanOrEqual(2)
    })
  }
}

import sharp from 'sharp'
import { expect, test } from './in-chromium.ts'
import { galleryUrl } from './page-kinds.ts'

test.describe('an animated picture', () => {
  for (const [reducedMotion, format, pages] of [
    ['no-preference', 'webp', 4],
    ['reduce', 'heif', 1]
  ] as const) {
    test(`is ${format} where motion is "${reducedMotion}"`, async ({ page }) => {
      await page.emulateMedia({ reducedMotion })
      await page.goto(galleryUrl())

      const picture = page.getByAltText('A bar that fills')

      await picture.scrollIntoViewIfNeeded()
      await expect
        .poll(() => picture.evaluate((image) => image instanceof HTMLImageElement && image.complete))
        .toBe(true)

      const shown = await picture.evaluate((image) => (image instanceof HTMLImageElement ? image.currentSrc : ''))
      const file = sharp(await (await page.request.get(shown)).body())

      expect(await file.metadata()).toMatchObject({ format, pages, width: 96 })
    })
  }
})

import { expect, test } from './in-chromium.ts'
import { galleryUrl, pageOfEachKind } from './page-kinds.ts'

/** A screen is looked at for as long, which is shorter than anybody reads. What a model needs is loaded two screens ahead. */
const PAUSE_MS = 200

for (const width of [320, 1440]) {
  test(`nothing moves while a page loads and is read at ${width} px`, async ({ page }) => {
    // It reads every kind of page to its end, and some are long.
    test.slow()
    await page.setViewportSize({ width, height: 800 })

    for (const path of [...(await pageOfEachKind()), galleryUrl()]) {
      await page.goto(path)
      await page.evaluate(async (pauseMs) => {
        for (let top = 0; top < document.documentElement.scrollHeight; top += innerHeight) {
          scrollTo({ top, behavior: 'instant' })
          await new Promise((wake) => setTimeout(wake, pauseMs))
        }
      }, PAUSE_MS)
      await page.waitForLoadState('networkidle')

      const shifts = await page.evaluate(
        () =>
          new Promise<number[]>((done) => {
            new PerformanceObserver((list) => {
              done(list.getEntries().map((entry) => ('value' in entry ? Number(entry.value) : 0)))
            }).observe({ type: 'layout-shift', buffered: true })
            requestAnimationFrame(() => requestAnimationFrame(() => done([])))
          })
      )

      expect.soft(shifts, path).toEqual([])
    }
  })
}

import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'

const paths = [
  '/',
  '/cv/',
  '/colophon/',
  '/systems/',
  '/systems/realtime/',
  '/projects/',
  '/projects/swm-core/',
  '/projects/swm-uws/'
]

for (const path of paths) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds no barrier on ${path} in the ${colorScheme} scheme`, async ({ page }) => {
      await page.emulateMedia({ colorScheme })
      await page.goto(path)

      const { violations } = await new AxeBuilder({ page }).analyze()

      expect(violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)])).toEqual([])
    })
  }

  test(`${path} fits a screen of 320 pixels`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 })
    await page.goto(path)

    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
  })
}

for (const format of ['A4', 'Letter']) {
  test(`the CV prints to at most two pages of ${format}`, async ({ page }) => {
    await page.goto('/cv/')

    const pdf = await page.pdf({ format })

    expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length).toBeLessThanOrEqual(2)
  })
}

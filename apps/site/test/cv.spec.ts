import { expect, test } from './in-chromium.ts'

for (const format of ['A4', 'Letter']) {
  test(`the CV prints to at most two pages of ${format}`, async ({ page }) => {
    await page.goto('/cv/')

    const pdf = await page.pdf({ format })

    expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length).toBeLessThanOrEqual(2)
  })
}

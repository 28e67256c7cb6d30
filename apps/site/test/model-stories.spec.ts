import { expect, test } from './in-chromium.ts'

test('a story is reached from its cell', async ({ page }) => {
  await page.goto('/systems/automation/')
  await page
    .getByRole('link', { name: /^1.lost/ })
    .first()
    .click()
  await expect(page.locator(':target')).toContainText('record the identity')
  await expect(page.locator(':target')).toBeInViewport()

  const links = await page
    .locator('a[href^="#story-"]')
    .evaluateAll((cells) => cells.filter((cell) => !document.querySelector(cell.getAttribute('href') ?? '')).length)

  expect(links).toBe(0)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a story is reached from its cell by keyboard', async ({ page }) => {
    await page.goto('/systems/automation/')
    await page
      .getByRole('link', { name: /^\d+.doubled/ })
      .first()
      .focus()
    await page.keyboard.press('Enter')
    await expect(page.locator(':target')).toBeInViewport()
    await expect(page.locator(':target dd')).toBeVisible()
  })
})

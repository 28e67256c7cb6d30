import { expect, test } from './in-chromium.ts'

test('the home page answers with one h1', async ({ page }) => {
  const answer = await page.goto('/')

  expect(answer?.status()).toBe(200)
  await expect(page.locator('h1')).toHaveCount(1)
})

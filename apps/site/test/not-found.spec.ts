import { expect, test } from './in-chromium.ts'

const near = 'section.near a'

for (const address of [
  '/posts/fifo-evicton-from-map/',
  '/blog/2026/11/FIFO-Eviction-From-A-Map.html',
  '/a/b/c/d/e/fifo-eviction-from-a-map'
]) {
  test(`${address} is answered with what was probably meant`, async ({ page }) => {
    const answer = await page.goto(address)

    expect(answer?.status()).toBe(404)
    await expect(page.locator(near).first()).toHaveAttribute('href', '/posts/fifo-eviction-from-a-map/')
    await expect(page.locator(near).first()).toBeVisible()
  })
}

for (const address of ['/wp-login.php', '/%3Cscript%3Ealert(1)%3C/script%3E/', `/${'x'.repeat(1500)}/`]) {
  test(`${address.slice(0, 40)} is answered with the search and without guesses`, async ({ page }) => {
    const problems: string[] = []

    page.on('pageerror', (error) => problems.push(error.message))
    page.on('dialog', () => problems.push('a dialog opened'))
    await page.goto(address)
    await expect(page.locator('section.near')).toBeHidden()
    await expect(page.getByRole('link', { name: 'The search' })).toHaveAttribute('href', /\/search\/\?q=/)
    expect(problems).toEqual([])
  })
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the page leads to the search and the archive', async ({ page }) => {
    await page.goto('/no/such/page/')
    await expect(page.getByRole('link', { name: 'The search' })).toBeVisible()
    await expect(page.getByRole('link', { name: 'the archive' })).toBeVisible()
    await expect(page.locator('section.near')).toBeHidden()
  })
})

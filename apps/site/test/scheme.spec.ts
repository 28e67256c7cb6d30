import { expect, test, type Page } from './in-chromium.ts'

const PAPER = { light: 'rgb(252, 251, 248)', dark: 'rgb(19, 21, 23)' }

test('the scheme follows the system until a reader chooses, then the choice is remembered', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.goto('/')

  const button = page.getByRole('button', { name: /colours/i })

  expect(await paper(page)).toBe(PAPER.dark)
  await page.emulateMedia({ colorScheme: 'light' })
  expect(await paper(page)).toBe(PAPER.light)
  expect(await page.evaluate(() => localStorage.length)).toBe(0)

  await choose('dark')
  expect(await paper(page)).toBe(PAPER.dark)
  await page.goto('/posts/')
  expect(await paper(page)).toBe(PAPER.dark)

  await choose('light')
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await paper(page)).toBe(PAPER.light)

  await choose('auto')
  expect(await paper(page)).toBe(PAPER.dark)
  await page.reload()
  await page.emulateMedia({ colorScheme: 'light' })
  expect(await paper(page)).toBe(PAPER.light)

  async function choose(theme: string) {
    for (let click = 0; click < 3 && (await page.locator('html').getAttribute('data-theme')) !== theme; click++) {
      await button.click()
    }

    await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
  }
})

test('a remembered scheme is there before the first paint', async ({ page }) => {
  await page.addInitScript(() => {
    localStorage.theme = 'dark'
    requestAnimationFrame(() => {
      document.documentElement.dataset.atFirstFrame = getComputedStyle(document.documentElement).backgroundColor
    })
  })
  await page.emulateMedia({ colorScheme: 'light' })
  await page.goto('/')

  await expect(page.locator('html')).toHaveAttribute('data-at-first-frame', PAPER.dark)
})

function paper(page: Page) {
  return page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
}

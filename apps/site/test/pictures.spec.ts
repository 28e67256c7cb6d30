import { expect, test, type Page } from './in-chromium.ts'
import { galleryUrl } from './page-kinds.ts'

test('on a dark page the form for dark pages is shown, whatever made it dark', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.goto(galleryUrl())
  await expect.poll(() => isDark(page)).toBe(true)

  await choose(page, 'light')
  await expect.poll(() => isDark(page)).toBe(false)

  await page.emulateMedia({ colorScheme: 'light' })
  await choose(page, 'dark')
  await expect.poll(() => isDark(page)).toBe(true)
  await page.reload()
  await expect.poll(() => isDark(page)).toBe(true)
})

test('without JavaScript it follows the system', async ({ browser }) => {
  const page = await browser.newPage({ javaScriptEnabled: false, colorScheme: 'dark' })

  await page.goto(galleryUrl())
  await expect.poll(() => isDark(page)).toBe(true)
  await page.emulateMedia({ colorScheme: 'light' })
  await expect.poll(() => isDark(page)).toBe(false)
  await page.close()
})

test('a wide picture leads to itself, whole, without JavaScript and by keyboard; a narrow one leads nowhere', async ({
  browser
}) => {
  const page = await browser.newPage({ javaScriptEnabled: false })

  await page.goto(galleryUrl())
  await expect(page.getByRole('link', { name: 'A small picture' })).toHaveCount(0)
  await page.getByRole('link', { name: 'The same trace' }).focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\.webp$/)
  await expect(page.locator('img')).toHaveJSProperty('naturalWidth', 1600)
  await page.goBack()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.close()
})

/** Whether the form that is shown is the one for dark pages, by its name. */
async function isDark(page: Page): Promise<boolean> {
  const picture = page.getByAltText('The same trace')

  await picture.scrollIntoViewIfNeeded()

  const shown = await picture.evaluate((image) => (image instanceof HTMLImageElement ? image.currentSrc : ''))

  return /dark/.test(shown)
}

async function choose(page: Page, theme: string): Promise<void> {
  const root = page.locator('html')

  for (let click = 0; click < 3 && (await root.getAttribute('data-theme')) !== theme; click++) {
    await page.getByRole('button', { name: /colours/i }).click()
  }

  await expect(root).toHaveAttribute('data-theme', theme)
}

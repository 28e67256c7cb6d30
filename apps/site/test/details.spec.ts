import { expect, test } from './in-chromium.ts'
import { galleryUrl } from './page-kinds.ts'

test('details open without JavaScript, by keyboard, and stand open on paper', async ({ browser }) => {
  const page = await browser.newPage({ javaScriptEnabled: false })

  await page.goto(galleryUrl())

  const summary = page.getByText('Details, which open and close')
  const inside = page.getByText('They hold any text')

  await expect(inside).toBeHidden()
  await summary.focus()
  await page.keyboard.press('Enter')
  await expect(inside).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(inside).toBeHidden()
  await page.emulateMedia({ media: 'print' })
  await expect(inside).toBeVisible()
  await page.close()
})

test('what is written as HTML inside a line is that element', async ({ page }) => {
  await page.goto(galleryUrl())

  for (const [name, text] of Object.entries({
    kbd: 'Ctrl',
    sub: '2',
    sup: '2',
    mark: 'this is marked',
    del: 'this was',
    ins: 'and this'
  })) {
    await expect(page.locator(`.prose p > ${name}`, { hasText: text }).first()).toBeVisible()
  }
})

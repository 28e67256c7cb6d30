import { expect, test } from './in-chromium.ts'
import { galleryUrl } from './page-kinds.ts'

test('the contents follow the reader down and up again', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 800 })
  await page.goto(galleryUrl())

  const links = page.locator('.contents a')
  const current = page.locator('.contents a[aria-current]')
  const names = await links.allTextContents()

  expect(names.length).toBeGreaterThan(5)

  for (const name of names) {
    await page.locator('.prose h2', { hasText: name }).evaluate((heading) => {
      scrollTo({ top: heading.getBoundingClientRect().top + scrollY - 20, behavior: 'instant' })
    })
    await expect.soft(current, name).toHaveText([name])
  }

  // Half a window above a heading the section before it is being read.
  for (const [index, name] of [...names.entries()].reverse()) {
    if (index > 0) {
      await page.locator('.prose h2', { hasText: name }).evaluate((heading) => {
        scrollTo({ top: heading.getBoundingClientRect().top + scrollY - 0.6 * innerHeight, behavior: 'instant' })
      })
      await expect.soft(current, `before ${name}`).toHaveText([names[index - 1] ?? ''])
    }
  }
})

test('the place of the reader is told by more than a colour', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.goto('/posts/the-stall-your-load-test-did-not-send/#two-repairs')

  for (const place of [page.locator('.top [aria-current]'), page.locator('.contents [aria-current]')]) {
    await expect(place).toHaveCSS('text-decoration-line', 'underline')
  }
})

test('the contents are folded on a phone, and each leads to its heading', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  await page.goto(galleryUrl())

  const links = page.locator('.contents a')

  await expect(links.first()).toBeHidden()
  await page.locator('.contents summary').click()

  for (const link of await links.all()) {
    const id = decodeURIComponent((await link.getAttribute('href')) ?? '').slice(1)

    await link.click()
    await expect.soft(page.locator(`[id="${id}"]`)).toBeInViewport()
  }
})

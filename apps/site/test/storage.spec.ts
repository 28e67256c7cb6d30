import { expect, test, type Page } from './in-chromium.ts'
import { galleryUrl, pageOfEachKind } from './page-kinds.ts'

test('a page that was only read stores nothing and asks nobody else', async ({ page, context, baseURL }) => {
  const foreign: string[] = []
  const errors = errorsOf(page)

  page.on('request', (request) => {
    if (new URL(request.url()).origin !== baseURL) {
      foreign.push(request.url())
    }
  })

  for (const path of await pageOfEachKind()) {
    await page.goto(path)
    await page.mouse.wheel(0, 2000)
    await page.waitForLoadState('networkidle')
    expect.soft(await page.evaluate(() => localStorage.length + sessionStorage.length), path).toBe(0)
  }

  expect(await context.cookies()).toEqual([])
  expect(foreign).toEqual([])
  expect(errors).toEqual([])
})

test('storage full of junk changes nothing', async ({ page }) => {
  const errors = errorsOf(page)

  await page.addInitScript(() => {
    for (const key of ['theme', 'tab-package-manager', 'tab-0', 'tab-2']) {
      localStorage[key] = '"><img src=x onerror=alert(1)>\u0000{'
    }
  })
  await page.goto(galleryUrl())

  await expect(page.locator('html')).toHaveAttribute('data-theme', 'auto')
  await expect(page.locator('[role=tab][aria-selected=true]')).toHaveText(['npm', 'npm', 'Node.js'])
  await expect(page.locator('[role=tabpanel]:visible')).toHaveCount(3)
  expect(errors).toEqual([])
})

for (const name of ['localStorage', 'localStorage.setItem']) {
  test(`with ${name} denied every control still works`, async ({ page }) => {
    const errors = errorsOf(page)

    await page.addInitScript((denied) => {
      const refuse = () => {
        throw new DOMException('denied', 'SecurityError')
      }

      if (denied === 'localStorage') {
        Object.defineProperty(window, 'localStorage', { get: refuse })
      } else {
        Object.defineProperty(window, 'localStorage', { value: new Proxy({}, { get: () => undefined, set: refuse }) })
      }
    }, name)
    await page.goto(galleryUrl())
    await page.getByRole('button', { name: /colours/i }).click()
    await expect(page.locator('html')).toHaveAttribute('data-theme', /light|dark/)
    await page.getByRole('tab', { name: 'pnpm' }).first().click()
    await expect(page.locator('[role=tab][aria-selected=true]')).toHaveText(['pnpm', 'pnpm', 'Node.js'])
    expect(errors).toEqual([])
  })
}

function errorsOf(page: Page): string[] {
  const errors: string[] = []

  page.on('pageerror', ({ message }) => errors.push(message))
  page.on('console', (message) => {
    const { url } = message.location()

    // The browser asks for this by itself, and the page of a missing address is itself a missing address.
    if (['error', 'warning'].includes(message.type()) && !/\/(favicon\.ico|404\.html)$/.test(url)) {
      errors.push(`${message.text()} ${url}`)
    }
  })

  return errors
}

import { expect, test, type Page } from './in-chromium.ts'
import { askedWords } from '../src/scripts/asked-words.ts'

const results = 'ol[aria-label=Results] > li > a'

let problems: string[] = []

test.beforeEach(({ page }) => {
  problems = []
  page.on('pageerror', (error) => problems.push(error.message))
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()))
})

test('a word of an article finds it, says so, and stands in the address', async ({ page }) => {
  await page.goto('/search/')
  await page.getByLabel('Words').fill('eviction kept iterator')
  await expect(page.locator(results).first()).toHaveAttribute('href', '/posts/fifo-eviction-from-a-map/')
  await expect(page.getByRole('status')).toHaveText(/^\d+ results? for “eviction kept iterator”/)
  await expect(page.locator('ol mark').first()).toBeVisible()
  expect(new URL(page.url()).search).toBe('?q=eviction+kept+iterator')
  expect(problems).toEqual([])
})

test('a word that no page has finds nothing that only begins like it, and leads on', async ({ page }) => {
  await page.goto('/search/?q=zygomorphic')
  await expect(page.getByRole('status')).toHaveText('No results for “zygomorphic”. The archive lists every article.')
  await expect(page.locator(results)).toHaveCount(0)
  await page.getByLabel('Words').fill('зигоморфный')
  await expect(page.getByRole('status')).toContainText('No results for “зигоморфный”')
  expect(problems).toEqual([])
})

test('a Russian word finds a text in Russian, in whatever form it stands there', async ({ page }) => {
  await page.goto('/search/?q=слэб')
  await expect(page.locator(results).first()).toHaveAttribute('href', '/posts/chto-uderzhivaet-pul-buffer/')
})

test('texts in the language of the page come before those in another', async ({ page }) => {
  await page.goto('/search/?q=buffer&tag=Measurement')
  await expect(page.locator(results).first()).toBeVisible()

  const found = await page.locator(results).evaluateAll((links) => links.map((link) => link.getAttribute('href')))

  expect(found.length).toBeGreaterThan(1)
  expect(found.at(-1)).toBe('/posts/chto-uderzhivaet-pul-buffer/')
})

test('a word mistyped finds what the nearest word finds, and is named', async ({ page }) => {
  await page.goto('/search/?q=bufer')
  await expect(page.getByRole('status')).toHaveText(/^No page has “bufer”\. \d+ results for “buffer”/)
  await expect(page.locator(results).first()).toHaveAttribute('href', '/posts/what-a-buffer-pool-keeps-alive/')
})

test('the ways to the owner are found by their names', async ({ page }) => {
  await page.goto('/search/?q=telegram&kind=Page')
  await expect(page.locator(results).first()).toHaveAttribute('href', /^\/(cv\/)?$/)
})

test('an address with a question answers it', async ({ page }) => {
  await page.goto('/search/?q=latency&kind=Post')
  await expect(page.locator(results).first()).toBeVisible()
  await expect(page.getByLabel('Words')).toHaveValue('latency')
  await expect(page.getByLabel('Kind')).toHaveValue('Post')

  for (const link of await page.locator(results).all()) {
    expect(await link.getAttribute('href')).toMatch(/^\/posts\//)
  }
})

test('a tag alone lists what carries it', async ({ page }) => {
  await page.goto('/search/')
  await page.getByLabel('Tag').selectOption('Load testing')
  await expect(page.locator(results)).toHaveCount(1)
  await expect(page.getByRole('status')).toHaveText('1 result')
})

test('arrows move between the words and the results, Escape leads back', async ({ page }) => {
  await page.goto('/search/?q=node')
  await expect(page.locator(results).nth(1)).toBeVisible()
  await page.getByLabel('Words').focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(page.locator(results).nth(1)).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await expect(page.locator(results).nth(0)).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByLabel('Words')).toBeFocused()
})

test('a slash opens the search from any page, ready to write, unless it was given up', async ({ page }) => {
  await page.goto('/posts/')
  await page.keyboard.press('/')
  await expect(page.getByLabel('Words')).toBeFocused()
  await page.keyboard.type('a/b')
  await expect(page.getByLabel('Words')).toHaveValue('a/b')
  await page.getByRole('checkbox').uncheck()
  await page.goto('/posts/')
  await page.keyboard.press('/')
  await page.goto('/search/')
  await expect(page.getByRole('checkbox')).not.toBeChecked()
  await expect(page.getByLabel('Words')).not.toBeFocused()
})

test.describe('whatever is asked is text', () => {
  const questions = [
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '"quoted',
    '.*+(',
    '\\',
    '\u{1F680}\u{1F680}',
    'שלום עולם',
    '    ',
    '\u0000\u202e',
    'turned \u202e round',
    '{{constructor.constructor("alert(1)")()}}',
    'x'.repeat(10_000),
    'слово '.repeat(2_000)
  ]

  for (const question of questions) {
    test(JSON.stringify(question.slice(0, 30)), async ({ page }) => {
      page.on('dialog', () => problems.push('a dialog opened'))
      // A server refuses addresses that are much longer.
      await page.goto(`/search/?q=${encodeURIComponent(question.slice(0, 500))}`)
      await settled(page)
      await page.getByLabel('Words').fill('')
      await page.getByLabel('Words').fill(question)
      await settled(page)
      expect(await page.locator('ol script, ol img, [role=status] :not(a)').count()).toBe(0)
      expect(problems).toEqual([])
    })
  }
})

test('a browser that lets no script write its address still finds', async ({ page }) => {
  await page.addInitScript(() => {
    history.replaceState = () => {
      throw new DOMException('too often', 'SecurityError')
    }
  })
  await page.goto('/search/')
  await page.getByLabel('Words').fill('map')
  await expect(page.getByRole('status')).toHaveText(/result/)
  expect(problems).toEqual([])
})

test('without the index the page says so and leads to the archive', async ({ page }) => {
  await page.route('/pagefind/**', (route) => route.abort())
  await page.goto('/search/?q=map')
  await expect(page.getByRole('status')).toContainText('did not load')
  await expect(page.getByRole('status').getByRole('link')).toHaveAttribute('href', '/posts/')
})

test('nothing of the search is fetched before the first question', async ({ page }) => {
  const fetched: string[] = []

  page.on('request', (request) => fetched.push(new URL(request.url()).pathname))
  await page.goto('/search/', { waitUntil: 'networkidle' })
  expect(fetched.filter((path) => path.startsWith('/pagefind/'))).toEqual([])
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the page says so and leads to the archive and the tags', async ({ page }) => {
    await page.goto('/search/?q=map')
    await expect(page.getByRole('main').getByRole('link', { name: 'the archive' })).toBeVisible()
    await expect(page.getByRole('main').getByRole('link', { name: 'the tags' })).toBeVisible()
    await expect(page.getByRole('search')).toBeHidden()
  })
})

/** Blank questions have no answer, all others are announced. */
async function settled(page: Page) {
  const asked = askedWords(await page.getByLabel('Words').inputValue())

  await expect(page.getByRole('status')).toHaveText(asked === '' ? '' : /result/)
}

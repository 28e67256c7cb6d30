import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test, type Page } from './in-chromium.ts'
import { inlineElements } from '../src/serving/inline.ts'
import { ownSources, policyOf, withPolicy } from '../src/serving/policy.ts'

const dist = resolve(import.meta.dirname, '../dist')
const pages = readdirSync(dist, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.html') && !path.startsWith('.hosts'))
  .map((path) => `/${path.replace(/(^|\/)index\.html$/, '$1')}`)

test.describe.configure({ timeout: 180_000 })

for (const scheme of ['light', 'dark'] as const) {
  test(`no page breaks the policy of the site, in the ${scheme} scheme`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme })

    const complaints = listen(page)

    for (const path of pages) {
      await visit(page, path.replace(/^\/4\d\d\.html$/, '/nope/'))
    }

    expect(complaints).toEqual([])
  })
}

test('nor does one that carries the policy in its head, for hosts that send none', async ({ page }) => {
  const complaints = listen(page)

  await page.route('**/*', async (route) => {
    const answer = await route.fetch()
    const headers = answer.headers()
    const isPage = headers['content-type']?.startsWith('text/html') ?? false
    const html = isPage ? await answer.text() : ''

    delete headers['content-security-policy']

    await route.fulfill(
      isPage
        ? {
            status: answer.status(),
            headers,
            body: withPolicy(html, policyOf(inlineElements(html), ownSources(new URL(answer.url()).pathname)))
          }
        : { response: answer }
    )
  })

  for (const path of pages.filter((name) => name.endsWith('/'))) {
    await visit(page, path)
  }

  expect(complaints).toEqual([])
})

test('the policy holds: what a page could be made to carry does not run', async ({ page }) => {
  const complaints = listen(page)

  await page.goto('/')

  const outcome = await page.evaluate(() => {
    const ran = (text: string) => {
      try {
        document.body.insertAdjacentHTML('beforeend', text)

        return 'ran'
      } catch (error) {
        return error instanceof TypeError ? 'refused' : 'failed'
      }
    }
    const script = document.createElement('script')

    try {
      script.text = 'window.canary = true'
      document.body.append(script)
    } catch {
      // Refused before it is one.
    }

    return { markup: ran('<img src=x onerror="window.canary = true">'), canary: 'canary' in window }
  })

  expect(outcome).toEqual({ markup: 'refused', canary: false })
  expect(complaints.length).toBeGreaterThan(0)
})

test('the first element of the head is the policy, where it is in the page', () => {
  const html = readFileSync(join(dist, 'index.html'), 'utf8')
  const page = withPolicy(html, policyOf(inlineElements(html)))

  expect(page).toMatch(/<head><meta http-equiv="content-security-policy" content="default-src 'none'; /)
  expect(page).not.toContain('frame-ancestors')
  expect(page.indexOf('<meta charset')).toBeLessThan(1024)
})

/** Everything that the browser refuses or that a page throws from now on. */
function listen(page: Page): string[] {
  const complaints: string[] = []

  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`))
  page.on('console', (message) => {
    const isMissingPage = /status of 4(04|10)/.test(message.text())

    if (
      /Content Security Policy|Trusted|integrity|Refused|blocked/i.test(message.text()) ||
      (message.type() === 'error' && !isMissingPage)
    ) {
      complaints.push(`${page.url()}: ${message.text()}`)
    }
  })

  return complaints
}

/** Goes through the page as a reader does, so that what waits to be seen is loaded. */
async function visit(page: Page, path: string) {
  await page.goto(path)
  await page.evaluate(() => {
    scrollTo(0, document.body.scrollHeight)
  })

  for (const button of await page.getByRole('button').all()) {
    if (await button.isVisible()) {
      await button.click({ trial: false, timeout: 2000 }).catch(() => undefined)
    }
  }
}

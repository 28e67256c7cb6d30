import { expect, test } from '@playwright/test'
import { builtPages } from './built-site.ts'
import { contrastRatio } from './colour.ts'
import { startChromium } from './engines/chromium.ts'
import type { Engine } from './engines/engine.ts'
import { startFirefox } from './engines/firefox.ts'
import { startWebKit } from './engines/webkit.ts'
import { hasChromium } from './in-chromium.ts'
import { hasPackage } from './installed.ts'
import { BLOT_OUT, FIGURES, withModel } from './live-models.ts'
import { galleryUrl, pageOfEachKind } from './page-kinds.ts'

const ARTICLE = '/posts/the-stall-your-load-test-did-not-send/'
const MODEL = '/systems/realtime/'
/** What somebody may write behind the address of a model, and what it then says. */
const badSettings = {
  'rate=1e99': 'Updates: "1e99" is not from 500 to 10000; 6000 is used.',
  'rate=NaN': 'Updates: "NaN" is not from 500 to 10000; 6000 is used.',
  'rate=700&rate=800': 'Updates: "700, 800" is not from 500 to 10000; 6000 is used.',
  'nobody=1&__proto__=2&constructor=3': 'Unknown and left out: "nobody, __proto__, const…".',
  'rate=%E0%A4%A': 'Updates: ',
  [`rate=${'9'.repeat(100_000)}`]: 'Updates: "999999999999999999999999…" is not from 500 to 10000; 6000 is used.'
}
/** Asks every model of a page again for what it shows. Runs in the page. */
const ASK_AGAIN = `document.querySelectorAll('[data-model] fieldset').forEach((controls) => controls.dispatchEvent(new Event('input')))`
const engines = [
  {
    name: 'Chromium',
    isHere: hasChromium,
    start: () => startChromium(test.info().project.use.launchOptions ?? {})
  },
  { name: 'Firefox', isHere: () => hasPackage('firefox-esr'), start: () => startFirefox('firefox-esr') },
  {
    name: 'WebKit',
    isHere: () => hasPackage('WebKitWebDriver', 'webkit2gtk-driver') && hasPackage('Xvfb', 'xvfb'),
    start: startWebKit
  }
]

test.describe.configure({ mode: 'parallel' })

for (const { name, isHere, start } of engines) {
  test.describe(name, () => {
    test.describe.configure({ mode: 'default', timeout: 90_000 })

    let engine: Engine

    test.beforeAll(async () => {
      test.setTimeout(90_000)
      test.skip(!isHere(), `${name} is not installed, so no page is opened in it.`)
      engine = await start()
    })

    test.afterAll(() => engine?.close())

    for (const width of [360, 1280]) {
      test(`no page scrolls sideways at ${width} px`, async ({ baseURL }) => {
        await engine.resize(width, 800)

        for (const path of [...(await builtPages()).map((page) => page.path), galleryUrl()]) {
          await engine.open(new URL(path, baseURL).href)
          expect
            .soft(await engine.evaluate('[innerWidth, document.scrollingElement.scrollWidth <= innerWidth]'), path)
            .toEqual([width, true])
        }
      })
    }

    test('no page has an error to tell', async ({ baseURL }) => {
      const before = engine.problems()?.length

      test.skip(before === undefined, `The driver of ${name} does not tell what the console says.`)

      for (const path of (await pageOfEachKind()).filter((kind) => kind !== '/404.html')) {
        await engine.open(new URL(path, baseURL).href)
      }

      expect(engine.problems()?.slice(before)).toEqual([])
    })

    test('a model that is asked for what it has not falls back, says so, and has no error to tell', async ({
      baseURL
    }) => {
      const before = engine.problems()?.length ?? 0

      await engine.open(new URL(MODEL, baseURL).href)

      const built = await engine.evaluate(FIGURES)

      for (const [settings, note] of Object.entries(badSettings)) {
        const name = settings.slice(0, 40)

        await engine.open('about:blank')
        await engine.open(new URL(`${MODEL}#${settings}`, baseURL).href)
        await expect
          .poll(() => engine.evaluate(`document.querySelector('[data-model] [role=status]').textContent.trim()`), name)
          .toContain(note)
        await expect.poll(() => engine.evaluate(FIGURES), name).toEqual(built)
      }

      expect(engine.problems()?.slice(before) ?? []).toEqual([])
    })

    test('every model draws what the build has drawn', async ({ baseURL }) => {
      for (const path of withModel) {
        await engine.open(new URL(path, baseURL).href)

        const built = await engine.evaluate(FIGURES)

        await engine.evaluate(`document.querySelector('[data-model]').scrollIntoView()`)
        await expect
          .poll(() => engine.evaluate(`document.querySelectorAll('[data-model] fieldset[hidden]').length`), path)
          .toBe(0)
        await engine.evaluate(BLOT_OUT)
        await engine.evaluate(ASK_AGAIN)
        await expect.poll(() => engine.evaluate(FIGURES), path).toEqual(built)
      }
    })

    test('every link in the text of an article is underlined', async ({ baseURL }) => {
      await engine.open(new URL(ARTICLE, baseURL).href)

      const lines = await engine.evaluate<string[]>(
        `[...document.querySelectorAll('.prose :is(p, li) a')].map((link) => getComputedStyle(link).textDecorationLine)`
      )
      const [line = '', paper = ''] = await engine.evaluate<string[]>(
        `[getComputedStyle(document.querySelector('.prose p a')).textDecorationColor, getComputedStyle(document.documentElement).backgroundColor]`
      )

      expect(lines.length).toBeGreaterThan(5)
      expect(new Set(lines)).toEqual(new Set(['underline']))
      expect(line).toMatch(/^rgb\(/)
      // https://www.w3.org/TR/WCAG22/#non-text-contrast
      expect(contrastRatio(channels(line), channels(paper))).toBeGreaterThanOrEqual(3)
    })

    test('a search finds an article by its words', async ({ baseURL }) => {
      await engine.open(new URL('/search/?q=tombstone+eviction+iterator', baseURL).href)
      await expect
        .poll(() => engine.evaluate(`document.querySelector('ol[aria-label=Results] a')?.getAttribute('href') ?? ''`))
        .toBe('/posts/fifo-eviction-from-a-map/')
    })

    test('the chosen scheme colours this page and the next', async ({ baseURL }) => {
      await engine.open(new URL('/', baseURL).href)
      await expect
        .poll(() =>
          engine.evaluate(
            `((root) => (root.dataset.theme === 'dark' || document.querySelector('header button').click(), root.dataset.theme))(document.documentElement)`
          )
        )
        .toBe('dark')
      await engine.open(new URL('/posts/', baseURL).href)
      expect(await engine.evaluate('getComputedStyle(document.documentElement).backgroundColor')).toBe(
        'rgb(19, 21, 23)'
      )
    })

    test('the form of a picture for dark pages follows the chosen scheme, and a wide picture leads to itself', async () => {
      await engine.open(galleryUrl())
      await expect
        .poll(() =>
          engine.evaluate(
            `((root) => (root.dataset.theme === 'dark' || document.querySelector('header button').click(), root.dataset.theme))(document.documentElement)`
          )
        )
        .toBe('dark')
      await expect
        .poll(() =>
          engine.evaluate<string>(
            `((image) => (image.scrollIntoView(), image.currentSrc))(document.querySelector('img[alt^="The same trace"]'))`
          )
        )
        .toContain('dark')
      await engine.open(
        await engine.evaluate<string>(`document.querySelector('a:has(img[alt^="The same trace"])').href`)
      )
      expect(await engine.evaluate('document.images[0].naturalWidth')).toBe(1600)
    })

    test('the contents mark the section that is read', async ({ baseURL }) => {
      await engine.resize(1280, 800)
      await engine.open(new URL(ARTICLE, baseURL).href)

      const last = await engine.evaluate<string>(
        `(scrollTo({ top: 1e6, behavior: 'instant' }), [...document.querySelectorAll('.contents a')].at(-1).hash)`
      )

      await expect
        .poll(() => engine.evaluate(`document.querySelector('.contents [aria-current]')?.hash ?? ''`))
        .toBe(last)
    })

    test('the marks of every chart are drawn, and inside it', async ({ baseURL }) => {
      await engine.open(new URL(ARTICLE, baseURL).href)

      const charts = await engine.evaluate<boolean[]>(
        `[...document.querySelectorAll('.bench svg')].map((chart) => {
          const box = chart.getBoundingClientRect()
          const lineWidth = 4
          const marks = [...chart.querySelectorAll('path, text')].map((mark) => mark.getBoundingClientRect())

          return box.height > 0 && marks.length > 0 && marks.every(({ left, right }) => left >= box.left - lineWidth && right <= box.right + lineWidth)
        })`
      )

      expect(charts.length).toBeGreaterThan(0)
      expect(charts).not.toContain(false)
    })
  })
}

function channels(colour: string): number[] {
  return colour.match(/\d+/g)?.map(Number) ?? []
}

import { expect, test, type Page } from './in-chromium.ts'
import axe from 'axe-core'
import { articles, galleryUrl, pageOfEachKind, pagesOfEveryState } from './page-kinds.ts'

const everyRule = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice', 'wcag2aaa']

/** What can change with the colours; the rest of a page is the same in every scheme. */
const colourRules = ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block']

const modes = [
  { mode: 'light at 1280 px', width: 1280, media: { colorScheme: 'light' }, only: everyRule },
  { mode: 'dark at 1280 px', width: 1280, media: { colorScheme: 'dark' }, only: colourRules },
  { mode: 'dark, more contrast', width: 1280, media: { colorScheme: 'dark', contrast: 'more' }, only: colourRules },
  { mode: 'light, more contrast', width: 1280, media: { colorScheme: 'light', contrast: 'more' }, only: colourRules },
  {
    mode: 'dark at 320 px, reduced motion',
    width: 320,
    media: { colorScheme: 'dark', reducedMotion: 'reduce' },
    only: everyRule
  },
  { mode: 'forced colours', width: 1280, media: { forcedColors: 'active' }, only: everyRule }
] as const

test.describe.configure({ mode: 'parallel', timeout: 90_000 })

const pages = new Set([...(await pageOfEachKind()), ...(await articles()), galleryUrl(), ...pagesOfEveryState()])

for (const path of pages) {
  test(`axe finds nothing wrong with ${path.replace(/^http:\/\/[^/]+/, 'the gallery’s ')}`, async ({ page }) => {
    await page.goto(path)
    await page.evaluate(axe.source)

    for (const { mode, width, media, only } of modes) {
      await page.setViewportSize({ width, height: 800 })
      await page.emulateMedia({ colorScheme: null, contrast: null, forcedColors: null, reducedMotion: null, ...media })

      expect.soft(await findings(page, [...only]), mode).toEqual([])
    }
  })
}

test('an article says in which state it is', async ({ page }) => {
  for (const path of pagesOfEveryState().filter((path) => /draft|scheduled|unlisted/.test(path))) {
    await page.goto(path)
    await expect.soft(page.locator('.article > header mark'), path).toHaveText(/^(?:draft|scheduled|unlisted)$/)
  }
})

/** https://www.w3.org/TR/WCAG22/#target-size-minimum: axe looks at the distances, so that a short word need not be wide. */
test('what stands by itself is high enough to be touched on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 })

  for (const path of pages) {
    await page.goto(path)
    expect.soft(await lowTargets(page), path).toEqual([])
  }
})

/** Targets less than 24 px high that are no part of a line of text. A field is as high as its label. */
function lowTargets(page: Page) {
  return page.locator('a[href], button, input:enabled, select, summary').evaluateAll((targets) => {
    const isInText = (target: Element): boolean => {
      const { parentElement } = target

      return (
        getComputedStyle(target).display === 'inline' &&
        parentElement !== null &&
        ([...parentElement.childNodes].some(
          ({ nodeType, textContent }) => nodeType === 3 && /\w/.test(textContent ?? '')
        ) ||
          isInText(parentElement))
      )
    }

    return targets
      .filter((target) => target.checkVisibility({ visibilityProperty: true }) && !isInText(target))
      .filter((target) => !target.closest('.visually-hidden'))
      .map((target) => ({ target, height: (target.closest('label') ?? target).getBoundingClientRect().height }))
      .filter(({ height }) => height < 24)
      .map(({ target, height }) => `${height} px: ${target.outerHTML.slice(0, 90)}`)
  })
}

function findings(page: Page, runOnly: string[]) {
  return page.evaluate(async (only) => {
    const { violations } = await window.axe.run({ runOnly: only, resultTypes: ['violations'], preload: false })

    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, any }) => `${id}: ${target.join(' ')} ${any.map(({ message }) => message).join(' ')}`)
    )
  }, runOnly)
}

declare global {
  interface Window {
    axe: typeof axe
  }
}

import { expect, test, type Page } from '@playwright/test'
import axe from 'axe-core'
import { articles, galleryUrl, pageOfEachKind } from './page-kinds.ts'

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

for (const path of new Set([...(await pageOfEachKind()), ...(await articles()), galleryUrl()])) {
  test(`axe finds nothing wrong with ${new URL(path, 'https://zerodeps.tech').pathname}`, async ({ page }) => {
    await page.goto(path)
    await page.evaluate(axe.source)

    for (const { mode, width, media, only } of modes) {
      await page.setViewportSize({ width, height: 800 })
      await page.emulateMedia({ colorScheme: null, contrast: null, forcedColors: null, reducedMotion: null, ...media })

      expect.soft(await findings(page, [...only]), mode).toEqual([])
    }
  })
}

/** https://www.w3.org/TR/WCAG22/#target-size-minimum */
test('what stands by itself at the foot of an article can be touched on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 })

  for (const path of [...(await articles()), galleryUrl()]) {
    await page.goto(path)

    const heights = await page
      .locator('.article > footer a.p-category')
      .evaluateAll((links) => links.map((link) => link.getBoundingClientRect().height))

    expect.soft(Math.min(...heights), path).toBeGreaterThanOrEqual(24)
  }
})

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

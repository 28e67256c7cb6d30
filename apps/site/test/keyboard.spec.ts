import { expect, test } from './in-chromium.ts'
import { galleryUrl, pageOfEachKind } from './page-kinds.ts'

test.describe.configure({ mode: 'parallel' })

test('the first stop is the skip link, it shows, and it leads past the header', async ({ page }) => {
  for (const path of await pageOfEachKind()) {
    await page.goto(path)
    await page.keyboard.press('Tab')

    const skip = page.locator(':focus')

    await expect.soft(skip).toHaveAttribute('href', '#main')
    await expect.soft(skip).toBeInViewport({ ratio: 1 })
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')

    expect
      .soft(await page.evaluate(() => document.activeElement?.closest('header.top')?.className), path)
      .toBeUndefined()
  }
})

for (const width of [320, 1280]) {
  test(`the tab key visits everything, in order, visibly, and leaves, at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 600 })

    for (const path of ['/', galleryUrl()]) {
      await page.goto(path)

      // The controls of models come when the first of them is near.
      if ((await page.locator('[data-model]').count()) > 0) {
        await page.locator('[data-model]').first().scrollIntoViewIfNeeded()
        await expect(page.locator('[data-model] fieldset[hidden]')).toHaveCount(0)
      }

      const expected = await page.evaluate(() => {
        const focusable = [
          ...document.querySelectorAll<HTMLElement>('a[href], button, summary, [tabindex="0"], input, select')
        ]

        return focusable.filter(
          (element) =>
            element.tabIndex >= 0 &&
            element.checkVisibility({ visibilityProperty: true }) &&
            !element.matches(':disabled')
        ).length
      })
      const seen: Stop[] = []

      for (let step = 0; step < expected; step++) {
        await page.keyboard.press('Tab')
        seen.push(await page.evaluate(stop))
      }

      expect
        .soft(
          seen.filter(({ problem }) => problem),
          path
        )
        .toEqual([])
      expect.soft(new Set(seen.map(({ index }) => index)).size, `${path}: stops`).toBe(expected)
      await page.keyboard.press('Tab')
      expect.soft(await page.evaluate(() => document.activeElement?.tagName), `${path}: trapped`).toBe('BODY')
    }
  })
}

test('every box that scrolls is reached by the keyboard and has a name', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 600 })
  await page.goto(galleryUrl())

  const boxes = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('body *')]
      .filter((element) => {
        const { overflowX, overflowY } = getComputedStyle(element)
        const scrolls = (overflow: string) => overflow === 'auto' || overflow === 'scroll'

        return (
          (scrolls(overflowX) && element.scrollWidth > element.clientWidth) ||
          (scrolls(overflowY) && element.scrollHeight > element.clientHeight)
        )
      })
      .map(({ tabIndex, ariaLabel, role, textContent }) => ({
        tabIndex,
        ariaLabel,
        role,
        text: textContent.slice(0, 40)
      }))
  )

  expect(boxes.length).toBeGreaterThan(4)
  expect(boxes.filter(({ tabIndex, ariaLabel, role }) => tabIndex !== 0 || !ariaLabel || !role)).toEqual([])
})

/** Where the focus is, and what is wrong with how it shows. Runs in the page. */
function stop(): Stop {
  const element = document.activeElement
  const index = [...document.querySelectorAll('*')].indexOf(element ?? document.body)

  if (!element || element === document.body) {
    return { index, problem: 'the focus is nowhere' }
  }

  const { outlineStyle, outlineWidth } = getComputedStyle(element)
  const { top, bottom, left, right, width, height } = element.getClientRects()[0] ?? new DOMRect()
  const name = `${element.tagName} "${(element.ariaLabel ?? element.textContent).trim().slice(0, 40)}"`
  const at = document.elementFromPoint(
    Math.max(0, Math.min(left + width / 2, innerWidth - 1)),
    Math.max(0, Math.min(top + Math.min(height / 2, 10), innerHeight - 1))
  )

  if (outlineStyle === 'none' || parseFloat(outlineWidth) < 2) {
    return { index, problem: `${name} shows no focus` }
  }

  if (width < 1 || height < 1 || bottom < 0 || top > innerHeight || right < 0 || left > innerWidth) {
    return { index, problem: `${name} is out of sight` }
  }

  if (at && !element.contains(at) && !at.contains(element)) {
    return { index, problem: `${name} lies under ${at.tagName}.${at.className}` }
  }

  return { index }
}

interface Stop {
  readonly index: number
  readonly problem?: string
}

import { expect, test, type Page } from './in-chromium.ts'
import { builtPages } from './built-site.ts'
import { galleryUrl, pageOfEachKind } from './page-kinds.ts'

/** https://www.w3.org/TR/WCAG22/#text-spacing */
const RAISED = '* { line-height: 1.5; letter-spacing: 0.12em; word-spacing: 0.16em } p { margin-block-end: 2em }'

test.describe.configure({ mode: 'parallel' })

test('no page scrolls sideways at 320 px, nor with raised text spacing', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 })

  for (const path of [...(await builtPages()).map((built) => built.path), galleryUrl()]) {
    await page.goto(path)

    expect.soft(await outside(page), path).toEqual([])
    await raiseTextSpacing(page)
    expect.soft(await outside(page), `${path} with raised spacing`).toEqual([])
    expect.soft(await clipped(page), `${path} with raised spacing`).toEqual([])
  }
})

test('the home page shows what was found, the ways to its owner and every area on one wide screen', async ({
  page
}) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto('/')

  const bottoms = await page
    .locator('.found, .ways, main section:has(a[href^="/systems/"]) .run')
    .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().bottom))

  expect(bottoms).toHaveLength(3 + 1 + 4)
  expect(Math.max(...bottoms)).toBeLessThanOrEqual(900)
})

for (const width of [320, 360]) {
  test(`the navigation takes one row at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 640 })
    await page.goto('/')

    const tops = await page
      .locator('.top nav a')
      .evaluateAll((links) => links.map((link) => link.getBoundingClientRect().top))

    expect(tops.length).toBeGreaterThan(4)
    expect(new Set(tops).size).toBe(1)
  })
}

test('no heading ends a line inside a word, nor any text between a number and its unit', async ({ page }) => {
  for (const [width, paths] of [
    [1440, (await builtPages()).map(({ path }) => path)],
    [360, await pageOfEachKind()]
  ] as const) {
    await page.setViewportSize({ width, height: 900 })

    for (const path of paths) {
      await page.goto(path)

      const found = await parted(page)

      expect.soft(width === 1440 ? found.words : [], `${path} at ${width} px`).toEqual([])
      expect.soft(found.figures, `${path} at ${width} px`).toEqual([])
    }
  }
})

test('raised text spacing clips nothing and overlaps nothing on a wide screen', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 })

  for (const path of ['/', '/posts/', galleryUrl()]) {
    await page.goto(path)
    await raiseTextSpacing(page)

    expect.soft(await outside(page), path).toEqual([])
    expect.soft(await clipped(page), path).toEqual([])
    expect.soft(await overlapping(page), path).toEqual([])
  }
})

test('what folds is 24 px high on a narrow screen', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  await page.goto('/posts/the-stall-your-load-test-did-not-send/')

  const heights = await page
    .locator('summary:visible')
    .evaluateAll((summaries) => summaries.map((summary) => summary.getBoundingClientRect().height))

  expect(heights.length).toBeGreaterThan(2)
  expect(Math.min(...heights)).toBeGreaterThanOrEqual(24)
})

test('no hairline stands twice, and nothing stands on one', async ({ page }) => {
  await page.goto('/')
  await expect(page.locator('.parts > div').last()).toHaveCSS('border-block-end-width', '0px')
  await page.goto('/projects/swm-core/')
  await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)))

  const gaps = await page
    .locator('.record dl + ul')
    .evaluateAll((lists) =>
      lists.map(
        (list) => list.getBoundingClientRect().top - (list.previousElementSibling?.getBoundingClientRect().bottom ?? 0)
      )
    )

  expect(gaps.length).toBeGreaterThan(1)
  expect(Math.min(...gaps)).toBeGreaterThan(10)
})

test('side notes and headings overlap nothing at any width', async ({ page }) => {
  await page.goto(galleryUrl())

  for (const width of [320, 640, 900, 1152, 1280, 1920]) {
    await page.setViewportSize({ width, height: 800 })

    expect.soft(await outside(page), `${width} px`).toEqual([])
    expect.soft(await overlapping(page), `${width} px`).toEqual([])
  }
})

/** A constructed style sheet is the one kind that no content security policy refuses. */
function raiseTextSpacing(page: Page) {
  return page.evaluate((css) => {
    const sheet = new CSSStyleSheet()

    sheet.replaceSync(css)
    document.adoptedStyleSheets.push(sheet)
  }, RAISED)
}

/** What reaches past the right or left edge of the window without a box that scrolls or clips it. */
function outside(page: Page) {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement
    const found = [...document.body.querySelectorAll('*')].filter((element) => {
      const { left, right, width } = element.getBoundingClientRect()
      const boxed = element.parentElement?.closest('pre, .scroll, .visually-hidden, svg')

      return width > 1 && !boxed && (right > clientWidth + 1 || left < -1)
    })

    return [
      ...(scrollWidth > clientWidth ? [`the page is ${scrollWidth} px wide`] : []),
      ...found.map((element) => `${element.tagName}.${element.className} "${element.textContent.trim().slice(0, 30)}"`)
    ].slice(0, 5)
  })
}

/** Words of headings that two lines share, and ranges and numbers parted from what belongs to them. */
function parted(page: Page) {
  return page.evaluate(() => {
    const isParted = (node: Text, from: number, to: number) => {
      const range = document.createRange()

      range.setStart(node, from)
      range.setEnd(node, to)

      return new Set([...range.getClientRects()].map(({ bottom }) => Math.round(bottom))).size > 1
    }
    const found = (root: Element, pattern: RegExp) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
      const all: string[] = []

      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        if (node instanceof Text && !node.parentElement?.closest('pre, code, svg, script, style, table')) {
          for (const { 0: text, index } of node.data.matchAll(pattern)) {
            all.push(...(isParted(node, index, index + text.length) ? [text] : []))
          }
        }
      }

      return all
    }

    return {
      words: [...document.querySelectorAll('h1, h2, h3, h4')].flatMap((heading) =>
        found(heading, /\p{L}+(?:-\u2060?\p{L}+)+/gu)
      ),
      figures: found(
        document.body,
        /\d–\u2060?\d|\d\s(?:ns|µs|ms|s|min|h|bytes|B|[KMG]iB|[kMG]B|%|px|k?Hz|[MG]Hz|RPS)(?![\p{L}\p{N}])/gu
      )
    }
  })
}

/** Boxes that hide a part of their text. */
function clipped(page: Page) {
  return page.evaluate(() =>
    [...document.body.querySelectorAll('*:not(.visually-hidden, svg, svg *)')]
      .filter((element) => {
        const { overflowX, overflowY } = getComputedStyle(element)
        const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip'

        return (
          (hides(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
          (hides(overflowY) && element.scrollHeight > element.clientHeight + 1)
        )
      })
      .map((element) => `${element.tagName}.${element.className}`)
  )
}

/** Pairs of texts that lie on each other: a side note and what stands beside it, the contents and the text. */
function overlapping(page: Page) {
  return page.evaluate(() => {
    const boxes = [
      ...document.querySelectorAll('.sidenote, .contents, .prose > :not(:has(.sidenote)), article > header')
    ]
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && box.height > 0)
    const meet = (a: DOMRect, b: DOMRect) =>
      Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
      Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1

    return boxes.flatMap((a, index) =>
      boxes
        .slice(index + 1)
        .filter((b) => !a.element.contains(b.element) && !b.element.contains(a.element) && meet(a.box, b.box))
        .map((b) => [a, b].map(({ element }) => `"${element.textContent.trim().slice(0, 30)}"`).join(' on '))
    )
  })
}

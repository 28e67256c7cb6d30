import { expect, test } from './in-chromium.ts'

test.describe.configure({ mode: 'parallel' })

for (const { width, hash, note } of [320, 768, 1440].flatMap((width) => [
  { width, hash: '', note: '' },
  { width, hash: '#rate=1e99&window=NaN&x=1', note: 'Events: "1e99"' }
])) {
  test(`a reader who is faster than the scripts sees no control, and nothing moves when they come, at ${width} px ${hash}`, async ({
    page
  }) => {
    const { promise: loaded, resolve: load } = Promise.withResolvers<undefined>()

    await page.setViewportSize({ width, height: 800 })
    await page.route('**/live-model*.js', async (route) => {
      await loaded
      await route.continue()
    })
    await page.goto(`/systems/automation/${hash}`)
    await page.evaluate(() => {
      new PerformanceObserver((list) => {
        document.body.dataset.shifts = String(Number(document.body.dataset.shifts ?? 0) + list.getEntries().length)
      }).observe({ type: 'layout-shift', buffered: true })
    })

    const model = page.locator('[data-model]')
    const places = () => model.locator('> :not([role=status], script), svg, output, figcaption').evaluateAll(boxes)

    await page.locator('[data-model] .scroll').scrollIntoViewIfNeeded()

    const before = await places()

    for (const control of await model.locator('input, select, button').all()) {
      await expect(control).toBeHidden()
    }

    load(undefined)
    await expect(model.locator('button')).toBeVisible()
    await expect(model.locator('[role=status]')).toContainText(note)

    for (let frame = 0; frame < 5; frame++) {
      expect(await places()).toEqual(before)
      await page.evaluate(() => new Promise(requestAnimationFrame))
    }

    await model.getByRole('button').click()
    await expect(model.locator('[role=status]')).toHaveText('')
    // Until its run is over, the sentence says what it has seen so far, in a line of another length.
    await expect.poll(places).toEqual(before)

    expect(await page.evaluate(() => document.body.dataset.shifts)).toBeUndefined()
  })
}

/** Where parts of a model stand in the page. Runs in the page. */
function boxes(parts: Element[]) {
  return parts.map((part) => {
    const { x, y, width, height } = part.getBoundingClientRect()

    return [x, y + scrollY, width, height].map(Math.round)
  })
}

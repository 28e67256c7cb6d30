import axe from 'axe-core'
import { builtPages } from './built-site.ts'
import { expect, test, type Page } from './in-chromium.ts'
import { galleryUrl } from './page-kinds.ts'

test.describe.configure({ mode: 'parallel' })

const withModel = (await builtPages()).filter(({ html }) => html.includes('data-model=')).map(({ path }) => path)

test('every system has a model that moves, and two articles', () => {
  expect(withModel.filter((path) => path.startsWith('/systems/'))).toHaveLength(4)
  expect(withModel.filter((path) => path.startsWith('/posts/')).length).toBeGreaterThanOrEqual(2)
})

test('the browser shows the numbers and the picture of the build, to the digit', async ({ page }) => {
  for (const path of [...withModel, galleryUrl()]) {
    await page.goto(path)

    const built = await figures(page)

    await wakeModels(page)

    await page.evaluate(blotOut)

    for (const form of await page.locator('[data-model] fieldset').all()) {
      await form.dispatchEvent('input')
    }

    await expect.poll(() => figures(page), path).toEqual(built)
  }
})

test('a control moves with the keyboard, the answer is said, kept in the address, and taken back', async ({ page }) => {
  await page.goto('/systems/runtime/')
  await wakeModels(page)

  const output = page.locator('[data-model] output')
  const before = (await output.textContent()) ?? ''
  const patches = page.getByRole('slider', { name: 'Patches' })

  await patches.focus()
  await page.keyboard.press('End')
  await expect(output).not.toHaveText(before)
  await expect(patches).toHaveAttribute('aria-valuetext', '60')
  expect(new URL(page.url()).hash).toBe('#patches=60')
  await expect(page.locator('figcaption span')).toContainText('Patches: 60')

  const said = (await output.textContent()) ?? ''

  await page.reload()
  await expect(output).toHaveText(said)
  await page.getByRole('button', { name: 'Reset' }).click()
  await expect(output).toHaveText(before)
  expect(new URL(page.url()).hash).toBe('')
})

test('a button takes one step', async ({ page }) => {
  await page.goto('/posts/fifo-eviction-from-a-map/')
  await wakeModels(page)

  const evictions = page.getByRole('slider', { name: 'Evictions' })
  const before = Number(await evictions.inputValue())

  await page.getByRole('button', { name: 'Evict the oldest' }).click()
  await expect(evictions).toHaveValue(String(before + 1))
  await expect(page.locator('[data-model] output')).toContainText(`After ${before + 1} evictions`)
})

for (const { name, hash, note } of [
  { name: 'a number beyond all ranges', hash: 'rate=1e99', note: 'Updates: "1e99" is not from 500 to 10000' },
  { name: 'no number', hash: 'rate=NaN&ttl=', note: 'TTL: "" is not from 200 to 5000' },
  { name: 'names that nobody knows', hash: 'x=1&__proto__=2', note: 'Unknown and left out: "x, __proto__".' },
  { name: 'a broken escape', hash: 'rate=%E0%A4%A', note: 'Updates: ' },
  { name: '100 kB', hash: `rate=${'9'.repeat(100_000)}`, note: 'Updates: "999999999999999999999999…"' }
]) {
  test(`an address that asks for ${name} falls back, with a note`, async ({ page }) => {
    await page.goto('/systems/realtime/')

    const built = await figures(page)

    await page.goto('about:blank')
    await page.goto(`/systems/realtime/#${hash}`)
    await expect(page.getByRole('status').filter({ hasText: note })).toBeVisible()
    await expect.poll(() => figures(page)).toEqual(built)
  })
}

test('a heading of the page is no state of the model', async ({ page }) => {
  await page.goto('/systems/realtime/#trade-offs')
  await wakeModels(page)
  await expect(page.locator('[data-model] fieldset [role=status]')).toHaveText('')
})

test('without motion the answer is the same, at the end', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto('/systems/realtime/#ttl=200')
  await expect(page.locator('[data-model] output')).toContainText('With a TTL of 200')

  const still = await figures(page)

  await page.emulateMedia({ reducedMotion: 'no-preference' })
  await page.reload()
  await expect.poll(() => figures(page)).toEqual(still)
})

test('a live model breaks no rule of accessibility, at 320 px and wide', async ({ page }) => {
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 800 })

    for (const path of ['/systems/automation/', galleryUrl()]) {
      await page.goto(path)
      await wakeModels(page)
      await page.evaluate(axe.source)

      const { violations } = await page.evaluate(() => axe.run('[data-model]'))

      expect
        .soft(
          violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`),
          `${path} at ${width}`
        )
        .toEqual([])
      expect
        .soft(await page.evaluate(() => document.documentElement.scrollWidth), `${path} at ${width}`)
        .toBeLessThanOrEqual(width)

      const heights = await page
        .locator('[data-model] :is(input, select, button)')
        .evaluateAll((controls) => controls.map((control) => control.getBoundingClientRect().height))

      expect.soft(Math.min(...heights), `${path} at ${width}`).toBeGreaterThanOrEqual(24)
    }
  }
})

test('what wakes while it is read moves nothing that is read', async ({ page }) => {
  for (const width of [360, 1440]) {
    await page.setViewportSize({ width, height: 800 })
    await page.goto('/systems/automation/')
    await page.evaluate(() => {
      new PerformanceObserver((list) => {
        document.body.dataset.shifts = String(Number(document.body.dataset.shifts ?? 0) + list.getEntries().length)
      }).observe({ type: 'layout-shift', buffered: true })
    })

    for (let at = 0; at < 12; at++) {
      await page.mouse.wheel(0, 400)
      await page.evaluate(() => new Promise(requestAnimationFrame))
    }

    await expect(page.locator('[data-model] fieldset')).toBeVisible()
    expect(await page.evaluate(() => document.body.dataset.shifts)).toBeUndefined()
  }
})

test('on paper the figure stands with its settings and without its controls', async ({ page }) => {
  await page.goto('/systems/realtime/')
  await wakeModels(page)
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('[data-model] fieldset')).toBeHidden()
  await expect(page.locator('[data-model] figcaption span')).toBeVisible()
  await expect(page.locator('[data-model] tbody tr')).toHaveCount(6)
})

test('a story is reached from its cell', async ({ page }) => {
  await page.goto('/systems/automation/')
  await page
    .getByRole('link', { name: /^1.lost/ })
    .first()
    .click()
  await expect(page.locator(':target')).toContainText('record the identity')
  await expect(page.locator(':target')).toBeInViewport()

  const links = await page
    .locator('a[href^="#story-"]')
    .evaluateAll((cells) => cells.filter((cell) => !document.querySelector(cell.getAttribute('href') ?? '')).length)

  expect(links).toBe(0)
})

/** Takes away what the build has written, so that what is read afterwards was computed here. Runs in the page. */
function blotOut() {
  for (const part of document.querySelectorAll('[data-model] :is(.live path, tbody td, output)')) {
    if (part instanceof SVGElement) {
      part.setAttribute('d', '')
    } else {
      part.textContent = ''
    }
  }
}

/** What a reader sees of the models of a page: every path, cell and sentence. */
function figures(page: Page): Promise<string[]> {
  return page
    .locator('[data-model]')
    .locator('.live path, tbody td, output')
    .evaluateAll((parts) => parts.map((part) => part.getAttribute('d') ?? part.textContent))
}

/** Comes near to the models, and waits for their controls. */
async function wakeModels(page: Page) {
  await page.locator('[data-model]').first().scrollIntoViewIfNeeded()
  await expect(page.locator('[data-model] fieldset[hidden]')).toHaveCount(0)
}

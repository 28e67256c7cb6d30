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
  await expect(page.locator('figcaption span')).toContainText('Patches: 60')
  await expect.poll(() => new URL(page.url()).hash).toBe('#patches=60')

  const said = (await output.textContent()) ?? ''

  await page.reload()
  await expect(output).toHaveText(said)
  await page.getByRole('button', { name: 'Reset' }).click()
  await expect(output).toHaveText(before)
  await expect.poll(() => new URL(page.url()).hash).toBe('')
})

test('a change is answered before the browser can draw, whatever is left to compute', async ({ page }) => {
  for (const path of withModel) {
    await page.goto(path)
    await wakeModels(page)

    const [before, after] = await page.evaluate(() => {
      const output = document.querySelector('[data-model] output')
      const control = document.querySelector<HTMLInputElement>('[data-model] input')
      const shown = output?.textContent

      if (control) {
        control.value = control.value === control.max ? control.min : control.max
        control.dispatchEvent(new Event('input', { bubbles: true }))
      }

      return [shown, output?.textContent]
    })

    expect.soft(after, path).not.toBe(before)
  }
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
    await expect(page.locator('[role=status] span').filter({ hasText: note })).toBeVisible()
    await expect.poll(() => figures(page)).toEqual(built)
  })
}

test('a heading of the page is no state of the model', async ({ page }) => {
  await page.goto('/systems/realtime/#trade-offs')
  await wakeModels(page)
  await expect(page.locator('[data-model] [role=status]')).toHaveText('')
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

for (const script of ['live-model', 'realtime']) {
  test(`a figure to which ${script} does not come is the one that the build drew, without room for controls`, async ({
    page
  }) => {
    await page.route(`**/${script}.*.js`, (route) => route.abort())
    await page.goto('/systems/realtime/')
    await page.locator('figure output').scrollIntoViewIfNeeded()
    await expect(page.locator('fieldset')).toBeHidden()
    await expect.poll(() => page.locator('fieldset').boundingBox()).toBeNull()
    await expect(page.getByText('Drawn for: Sources')).toBeVisible()
  })
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a figure says what it is drawn for, and nothing of controls', async ({ page }) => {
    for (const path of [...withModel, galleryUrl()]) {
      await page.goto(path)

      for (const fieldset of await page.locator('fieldset').all()) {
        expect.soft(await fieldset.boundingBox(), path).toBeNull()
      }

      await expect.soft(page.getByText('Drawn for: ').first(), path).toBeVisible()
      await expect.soft(page.getByText('* A range for illustration').first(), path).toBeHidden()
    }
  })

  test('a story is reached from its cell, by keyboard too', async ({ page }) => {
    await page.goto('/systems/automation/')
    await page
      .getByRole('link', { name: /^\d+.doubled/ })
      .first()
      .focus()
    await page.keyboard.press('Enter')
    await expect(page.locator(':target')).toBeInViewport()
    await expect(page.locator(':target dd')).toBeVisible()
  })
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

/** Where parts of a model stand in the page. Runs in the page. */
function boxes(parts: Element[]) {
  return parts.map((part) => {
    const { x, y, width, height } = part.getBoundingClientRect()

    return [x, y + scrollY, width, height].map(Math.round)
  })
}

/** What a reader sees of the models of a page: every path, cell and sentence. */
function figures(page: Page): Promise<string[]> {
  return page
    .locator('[data-model]')
    .locator('.live path, tbody td, output')
    .evaluateAll((parts) =>
      // The build keeps a number and its unit on one line with a blank of another kind.
      parts.map((part) => part.getAttribute('d') ?? part.textContent.replaceAll('\u00A0', ' '))
    )
}

/** Comes near to the models, and waits for their controls. */
async function wakeModels(page: Page) {
  await page.locator('[data-model]').first().scrollIntoViewIfNeeded()
  await expect(page.locator('[data-model] fieldset[hidden]')).toHaveCount(0)
}

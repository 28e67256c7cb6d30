import axe from 'axe-core'
import { view } from '../src/models/views/realtime.ts'
import { expect, test } from './in-chromium.ts'
import { BLOT_OUT, figures, wakeModels, withModel } from './live-models.ts'
import { galleryUrl } from './page-kinds.ts'

test.describe.configure({ mode: 'parallel' })

test('every system has a model that moves, and at least two articles', () => {
  expect(withModel.filter((path) => path.startsWith('/systems/'))).toHaveLength(4)
  expect(withModel.filter((path) => path.startsWith('/posts/')).length).toBeGreaterThanOrEqual(2)
})

test('the browser shows the numbers and the picture of the build, to the digit', async ({ page }) => {
  for (const path of [...withModel, galleryUrl()]) {
    await page.goto(path)

    const built = await figures(page)

    await wakeModels(page)

    await page.evaluate(BLOT_OUT)

    for (const form of await page.locator('[data-model] fieldset').all()) {
      await form.dispatchEvent('input')
    }

    await expect.poll(() => figures(page), path).toEqual(built)
  }
})

test('the answer is that of the whole run, with motion and without', async ({ page }) => {
  const run = view.start({ ttl: '200' })

  run.step(Infinity)

  const { paths, sentence, rows } = run.shown()
  const shown = [...paths, sentence, ...rows.flatMap(([, ...cells]) => cells)]

  for (const reducedMotion of ['reduce', 'no-preference'] as const) {
    await page.emulateMedia({ reducedMotion })
    await page.goto('about:blank')
    await page.goto('/systems/realtime/#ttl=200')
    await page.locator('[data-model]').first().scrollIntoViewIfNeeded()
    await expect.poll(() => figures(page), reducedMotion).toEqual(shown)
  }
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
})

test('on paper the figure stands with its settings and without its controls', async ({ page }) => {
  await page.goto('/systems/realtime/')
  await wakeModels(page)
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('[data-model] fieldset')).toBeHidden()
  await expect(page.locator('[data-model] figcaption span')).toBeVisible()
  await expect(page.locator('[data-model] tbody tr')).toHaveCount(6)
})

import { expect, test } from './in-chromium.ts'
import { figures, wakeModels, withModel } from './live-models.ts'

test.describe.configure({ mode: 'parallel' })

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

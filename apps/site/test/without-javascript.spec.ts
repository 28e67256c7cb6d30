import { expect, test } from './in-chromium.ts'
import { galleryUrl, pageOfEachKind } from './page-kinds.ts'

test.use({ javaScriptEnabled: false })

test('without JavaScript every panel of every tab shows, under its name', async ({ page }) => {
  await page.goto(galleryUrl())

  const panels = page.locator('.tabs > section')

  await expect(panels).toHaveCount(7)

  for (const panel of await panels.all()) {
    await expect(panel).toBeVisible()
    await expect(panel.locator(':scope > .label')).toHaveText((await panel.getAttribute('aria-label')) ?? '')
  }
})

test('without JavaScript no control shows that does nothing', async ({ page }) => {
  for (const path of [...(await pageOfEachKind()), galleryUrl()]) {
    await page.goto(path)

    for (const control of await page.locator('button, input:not(:disabled), select, [role=tab]').all()) {
      await expect.soft(control, path).toBeHidden()
    }
  }
})

test('without JavaScript every word of the text is on the page or in a details that opens', async ({ page }) => {
  await page.goto(galleryUrl())

  const hidden = await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) {
      details.open = true
    }

    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const found: string[] = []

    while (walker.nextNode()) {
      const { parentElement, textContent } = walker.currentNode

      if (
        textContent?.trim() &&
        !parentElement?.closest('button, fieldset, script, style, .visually-hidden') &&
        !parentElement?.checkVisibility({ visibilityProperty: true })
      ) {
        found.push(textContent)
      }
    }

    return found
  })

  expect(hidden).toEqual([])
})

import { expect, test } from './in-chromium.ts'
import { galleryUrl } from './page-kinds.ts'

test('tabs of one group switch together, by pointer and by keyboard, and are remembered', async ({ page }) => {
  await page.goto(galleryUrl())

  const lists = page.getByRole('tablist')
  const selected = page.locator('[role=tab][aria-selected=true]')
  const panels = page.locator('[role=tabpanel]:visible')

  await expect(lists).toHaveCount(3)
  await expect(selected).toHaveText(['npm', 'npm', 'Node.js'])

  await lists.nth(1).getByRole('tab', { name: 'pnpm' }).click()
  await expect(selected).toHaveText(['pnpm', 'pnpm', 'Node.js'])
  await expect(panels).toHaveCount(3)
  await expect(panels.first()).toContainText('pnpm add')

  await page.keyboard.press('ArrowLeft')
  await expect(page.locator(':focus')).toHaveText('npm')
  await expect(selected).toHaveText(['npm', 'npm', 'Node.js'])

  await page.keyboard.press('ArrowLeft')
  await expect(page.locator(':focus')).toHaveText('pnpm')
  await page.keyboard.press('Tab')
  await expect(page.locator(':focus')).not.toHaveAttribute('role', 'tab')

  await lists.first().getByRole('tab', { name: 'A longer name' }).click()
  await expect(selected).toHaveText(['A longer name', 'pnpm', 'Node.js'])

  await lists.first().getByRole('tab', { name: 'pnpm' }).click()
  await lists.nth(2).getByRole('tab', { name: 'Rust' }).click()
  await page.reload()
  await expect(selected.first()).toHaveText('pnpm')
  await expect(selected.nth(1)).toHaveText('pnpm')
})

test('each tab controls a panel that is named after it', async ({ page }) => {
  await page.goto(galleryUrl())

  for (const tab of await page.getByRole('tab').all()) {
    await tab.click()

    const panel = page.locator(`[id="${(await tab.getAttribute('aria-controls')) ?? ''}"]`)

    await expect(panel).toHaveRole('tabpanel')
    await expect(panel).toHaveAccessibleName((await tab.textContent()) ?? '')
  }
})

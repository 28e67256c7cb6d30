import { builtPages } from './built-site.ts'
import { expect, type Page } from './in-chromium.ts'

/** The addresses of the built pages with a model. */
export const withModel = (await builtPages()).filter(({ html }) => html.includes('data-model=')).map(({ path }) => path)

/** What a reader sees of the models of a page: every path, cell and sentence. */
export function figures(page: Page): Promise<string[]> {
  return page
    .locator('[data-model]')
    .locator('.live path, tbody td, output')
    .evaluateAll((parts) => parts.map((part) => part.getAttribute('d') ?? part.textContent))
}

/** Comes near to the models, and waits for their controls. */
export async function wakeModels(page: Page) {
  await page.locator('[data-model]').first().scrollIntoViewIfNeeded()
  await expect(page.locator('[data-model] fieldset[hidden]')).toHaveCount(0)
}

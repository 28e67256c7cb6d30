import { builtPages } from './built-site.ts'
import { expect, type Page } from './in-chromium.ts'

/** The addresses of the built pages with a model. */
export const withModel = (await builtPages()).filter(({ html }) => html.includes('data-model=')).map(({ path }) => path)

const SHOWN = `[...document.querySelectorAll('[data-model] :is(.live path, tbody td, output)')]`

/** What a reader sees of the models of a page: every path, cell and sentence. Runs in the page. */
export const FIGURES = `${SHOWN}.map((part) => part.getAttribute('d') ?? part.textContent)`

/** Takes away what the build has written, so that what is read afterwards was computed here. Runs in the page. */
export const BLOT_OUT = `${SHOWN}.forEach((part) => part.localName === 'path' ? part.setAttribute('d', '') : part.replaceChildren())`

export function figures(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(FIGURES)
}

/** Comes near to the models, and waits for their controls. */
export async function wakeModels(page: Page) {
  await page.locator('[data-model]').first().scrollIntoViewIfNeeded()
  await expect(page.locator('[data-model] fieldset[hidden]')).toHaveCount(0)
}

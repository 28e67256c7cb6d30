import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { fenceMeta } from '@zerodeps/content-schema/fence'
import { expect, test } from './in-chromium.ts'
import { extractText, extractTextItems, getDocumentProxy } from 'unpdf'
import { articles, galleryUrl } from './page-kinds.ts'
import { printedPages } from './printed-pages.ts'

const source = readFileSync(resolve(import.meta.dirname, '../gallery/index.mdx'), 'utf8')
const A4_WIDTH_PT = 595
const MARGIN_PT = 30

test('on paper code is whole, links say where they lead, and no chrome remains', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.goto(galleryUrl())

  const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ format: 'A4', preferCSSPageSize: true })))
  const { items } = await extractTextItems(pdf)
  const text = items
    .flat()
    .map(({ str }) => str)
    .join('')
    .replaceAll(/\s+/g, '')
  const cut = items.flat().filter(({ x, width }) => x < MARGIN_PT || x + width > A4_WIDTH_PT - MARGIN_PT)

  expect.soft(cut.map(({ str }) => str)).toEqual([])

  for (const code of codeLines()) {
    expect.soft(text, code).toContain(code.replaceAll(/\s+/g, ''))
  }

  expect.soft(text).toContain('(https://www.rfc-editor.org/rfc/rfc9110)')
  expect.soft(text).toContain('(zerodeps.tech/posts/)')
  expect.soft(text).toContain('pnpmadd--save-exactzod')
  expect.soft(items.flat().map(({ str }) => str.trim())).not.toContain('Copy')
  expect.soft(text).not.toMatch(/Skiptothetext|Colours:|ContentsText/)
})

for (const format of ['A4', 'Letter']) {
  test(`each article takes at most eight pages of ${format}, its tables of data closed`, async ({ page }) => {
    for (const path of await articles()) {
      await page.goto(path)

      const pdf = await page.pdf({ format, preferCSSPageSize: true })
      const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true })

      expect.soft(printedPages(pdf), path).toBeLessThanOrEqual(8)
      expect.soft(text.replaceAll(/\s/g, ''), path).toContain(`https://zerodeps.tech${path}`)
      expect.soft(text.replaceAll(/\s/g, ''), path).toMatch(/\([^()]*bench\/[\w-]+\.json\)/)
      expect.soft(text, path).not.toMatch(/Medians and extremes|Read next|This page:/)
    }
  })
}

test('paper is white and ink is black in every scheme', async ({ page }) => {
  await page.goto(galleryUrl())
  await page.getByRole('button', { name: /colours/i }).click()
  await page.getByRole('button', { name: /colours/i }).click()
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })

  const { color, backgroundColor } = await page.evaluate(() => {
    const style = getComputedStyle(document.documentElement)

    return { color: style.color, backgroundColor: style.backgroundColor }
  })

  expect({ color, backgroundColor }).toEqual({ color: 'rgb(0, 0, 0)', backgroundColor: 'rgb(255, 255, 255)' })
})

/** Lines of code that is shown, outside drawings, that are long enough to be told from prose. */
function codeLines() {
  return [...source.matchAll(/^```(?!dot)\w+(.*)\n([^]*?)\n```$/gm)]
    .filter(([, meta = '']) => !fenceMeta(meta).setup)
    .flatMap(([, , code = '']) => code.split('\n'))
    .filter((line) => line.trim().length > 12)
}

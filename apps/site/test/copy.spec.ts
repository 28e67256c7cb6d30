import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from './in-chromium.ts'
import { galleryUrl } from './page-kinds.ts'

const source = readFileSync(resolve(import.meta.dirname, '../gallery/index.mdx'), 'utf8')

test('a copy button takes the code to the byte, and of a session the commands alone', async ({ page, context }) => {
  const url = galleryUrl()

  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: new URL(url).origin })
  await page.goto(url)

  const copied = new Map<string, string>()

  for (const button of await page.locator('.code button').all()) {
    if (await button.isVisible()) {
      const block = button.locator('xpath=..').locator('pre')

      await button.click()
      await expect(button).toHaveText('Copied')
      copied.set((await block.textContent()) ?? '', await page.evaluate(() => navigator.clipboard.readText()))
    }
  }

  for (const { lang, code } of fences()) {
    if (lang === 'console' && copied.has(code)) {
      expect.soft(copied.get(code), code).toBe(commandsOf(code))
    } else if (copied.has(code)) {
      expect.soft(copied.get(code)).toBe(code)
    }
  }

  const shown = fences().filter(({ code }) => copied.has(code))

  expect(shown.length).toBeGreaterThan(15)
  expect(copied.get(fences().find(({ lang }) => lang === 'brainfunk')?.code ?? '')).toContain(
    '&amp; {not an expression}'
  )
  expect(copied.get(fences().find(({ code }) => code.includes('--trace-gc'))?.code ?? '')).toBe(
    'node --version\nnode --trace-gc \\\n    --max-old-space-size=4096 bench.ts\necho "$HOME costs $5"'
  )
})

/** The fences of the gallery outside drawings, as their author typed them. */
function fences() {
  return [...source.matchAll(/^```(?!dot)(\w+).*\n([^]*?)\n```$/gm)].map(([, lang = '', code = '']) => ({ lang, code }))
}

function commandsOf(session: string) {
  const lines = session.split('\n')

  return lines
    .filter((line, index) => line.startsWith('$ ') || lines[index - 1]?.endsWith('\\'))
    .map((line) => line.replace(/^\$ /, ''))
    .join('\n')
}

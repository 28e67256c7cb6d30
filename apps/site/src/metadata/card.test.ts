import sharp from 'sharp'
import { expect, test } from 'vitest'
import { cardPng, cardSvg, textBox } from './card.ts'

const MAX_BYTES = 60_000

test.each([
  ['a title', 'Finding the oldest key of a Map walks past the dead ones', 'What the cure costs.'],
  ['the longest title and description of one word', 'W'.repeat(120), 'M'.repeat(160)],
  ['the longest of many words', 'Wm w '.repeat(24).trim(), 'Wide words '.repeat(14)],
  ['Cyrillic', 'Щ'.repeat(120), 'Ж щ '.repeat(40)],
  ['code', 'for (const [a, b] of x?.y ?? []) { z => `<b>${a}</b>` & "q" }', '<script>alert(1)</script>'],
  ['letters that no font has', '\u{1F680} 日本語 שלום', 'مرحبا'],
  ['one letter', 'A', '']
])('%s stays inside its box, in a small picture of the right size', async (_, title, description) => {
  const svg = await cardSvg({ title, description, address: 'zerodeps.tech/posts/a/', site: 'zerodeps.tech' })
  const png = await cardPng(svg)
  const { width, height } = await sharp(png).metadata()

  expect([width, height]).toEqual([1200, 630])
  expect(png.length).toBeLessThanOrEqual(MAX_BYTES)
  expect(await inkOutside(png)).toBe(0)
})

test('the words are drawn as paths, so that a card looks the same on every machine', async () => {
  const svg = await cardSvg({ title: 'Title', description: 'Text', address: 'a/b/', site: 'a' })

  expect(svg).not.toMatch(/<(?:text|image|foreignObject)\b/)
})

/** Pixels that are not paper, to the right of the text and between it and the rule. */
async function inkOutside(png: Buffer) {
  const { x, y, width, height } = textBox
  const right = { left: x + width, top: y, width: 1200 - x - width, height }
  const below = { left: 0, top: y + height, width: 1200, height: 14 }
  const parts = await Promise.all([right, below].map((area) => sharp(png).extract(area).greyscale().raw().toBuffer()))

  return parts.flatMap((part) => [...part]).filter((value) => value < 200).length
}

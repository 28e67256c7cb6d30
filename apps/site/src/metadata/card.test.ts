import sharp, { type Region } from 'sharp'
import { expect, test } from 'vitest'
import { cardPng, cardSvg, textBox, written } from './card.ts'

const MAX_BYTES = 60_000

test.each([
  ['a title', 'Finding the oldest key of a Map walks past the dead ones', 'What the cure costs.'],
  ['the longest title and description of one word', 'W'.repeat(120), 'M'.repeat(160)],
  ['the longest of many words', 'Wm w '.repeat(24).trim(), 'Wide words '.repeat(14)],
  ['Cyrillic', 'Щ'.repeat(120), 'Ж щ '.repeat(40)],
  ['code', 'for (const [a, b] of x?.y ?? []) { z => `<b>${a}</b>` & "q" }', '<script>alert(1)</script>'],
  ['the longest of wide characters', '日'.repeat(120), '本'.repeat(160)],
  ['the longest of emoji', '☕'.repeat(120), '⚠'.repeat(160)],
  ['letters that no face has', '\u{1F680} 日本語 שלום', 'مرحبا'],
  ['one letter', 'A', '']
])('%s stays inside its box, in a small picture of the right size', async (_, title, description) => {
  const svg = await cardSvg({ title, description, address: 'zerodeps.tech/posts/a/', site: 'zerodeps.tech' })
  const png = await cardPng(svg)
  const { width, height } = await sharp(png).metadata()

  expect([width, height]).toEqual([1200, 630])
  expect(png.length).toBeLessThanOrEqual(MAX_BYTES)
  expect(await inkOutside(png)).toBe(0)
})

test.each([
  ['Latin, Cyrillic and Greek', 'aбγğщіñÅ'],
  ['code', '{}[]<>&|`~$#@\\'],
  ['figures', '0≤≈±×−½µ₽€'],
  ['arrows and forms', '→←⇒∈│█★①'],
  ['Japanese and Chinese', '日本語のタイ中文'],
  ['emoji', '🚀🧪⚠☕✔👩']
])('no character of %s is drawn as the box that stands for none', async (_, characters) => {
  // All such boxes of a face are alike.
  const drawings = await Promise.all([...characters].map((character) => card(character, '')))

  expect(written(characters)).toBe(characters)
  expect(new Set(drawings).size).toBe([...characters].length)
})

test.each(['שלום', 'مرحبا', '한국어', 'a \u{10fffd}', '\u{fffe}'])(
  'in place of %j, which no face can write, stands the address',
  async (title) => {
    expect(await card(title, 'Text')).toBe(await card('a.b/c/', 'Text'))
    expect(await card('Title', title)).toBe(await card('Title', ''))
  }
)

test.each(['\u{200b}\u{2060}', '\u{3000}'])(
  'in place of a title that nobody would see stands the address',
  async (title) => {
    expect(await card(title, 'Text')).toBe(await card('a.b/c/', 'Text'))
  }
)

test('the longest address is whole', async () => {
  const address = `zerodeps.tech/posts/${'w'.repeat(80)}/`
  const png = await cardPng(await cardSvg({ title: 'T', description: 'D', address, site: 'zerodeps.tech' }))

  expect(await dark(png, { left: 0, top: 606, width: 1200, height: 24 })).toBe(0)
  expect(await dark(png, { left: 72, top: 560, width: 1056, height: 44 })).toBeGreaterThan(0)
})

test('what only steers a display is not drawn', async () => {
  expect(await card('so\u{ad}ft 👩\u{200d}👧 ☕\u{fe0f} \u{feff}\u{202e}', '')).toBe(await card('soft 👩👧 ☕ ', ''))
  expect(await card('e\u{301}', '')).toBe(await card('é', ''))
})

test('the words are drawn as paths, so that a card looks the same on every machine', async () => {
  const svg = await cardSvg({ title: 'Title', description: 'Text', address: 'a/b/', site: 'a' })

  expect(svg).not.toMatch(/<(?:text|image|foreignObject)\b/)
})

function card(title: string, description: string): Promise<string> {
  return cardSvg({ title, description, address: 'a.b/c/', site: 'a.b' })
}

/** Pixels that are not paper, to the right of the text and between it and the rule. */
async function inkOutside(png: Buffer) {
  const { x, y, width, height } = textBox
  const right = { left: x + width, top: y, width: 1200 - x - width, height }
  const below = { left: 0, top: y + height, width: 1200, height: 14 }

  return (await dark(png, right)) + (await dark(png, below))
}

async function dark(png: Buffer, area: Region): Promise<number> {
  const pixels = await sharp(png).extract(area).greyscale().raw().toBuffer()

  return [...pixels].filter((value) => value < 200).length
}

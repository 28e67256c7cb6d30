import sharp, { type Region } from 'sharp'
import { expect, test } from 'vitest'
import { light } from '../inks.ts'
import { cardPng, cardSvg } from './card.ts'
import { textBox, written } from './card-words.ts'

const MAX_BYTES = 60_000

test.each([
  ['a title', 'Finding the oldest key of a Map walks past the dead ones', 'What the cure costs.'],
  ['the longest title and description of one word', 'W'.repeat(120), 'M'.repeat(160)],
  ['the longest of many words', 'Wm w '.repeat(24).trim(), 'Wide words '.repeat(14)],
  ['Cyrillic', 'Щ'.repeat(120), 'Ж щ '.repeat(40)],
  ['code', 'for (const [a, b] of x?.y ?? []) { z => `<b>${a}</b>` & "q" }', '<script>alert(1)</script>'],
  ['letters that the face has not', '\u{1F680} 日本語 שלום', 'مرحبا'],
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
  ['signs of units and sums', '°‰′″√∞∑≠']
])('no character of %s is drawn as the box that stands for none', async (_, characters) => {
  // All such boxes of a face are alike.
  const drawings = await Promise.all([...characters].map((character) => card(character, '')))

  expect(written(characters)).toBe(characters)
  expect(new Set(drawings).size).toBe([...characters].length)
})

test.each(['שלום', 'مرحبا', '한국어', '日本語', '→', '🚀', 'a \u{10fffd}', '\u{fffe}'])(
  'in place of %j, which the face cannot write, stands the address',
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

test.each([
  ['bars', { kind: 'bars', what: 'M'.repeat(80), values: [1, 1000], texts: ['0.42', '183 ms'] }],
  ['traces', { kind: 'traces', traces: '<g class="s0"><path d="M52 224L388 26"/></g>' }],
  ['a fact', { kind: 'fact', text: 'Runtime dependencies: 0' }]
] as const)('%s stand below the longest words, in the ink of the signal', async (_, figure) => {
  const words = {
    title: 'W'.repeat(120),
    description: 'M'.repeat(160),
    address: 'a.b/c/',
    site: 'a.b',
    kind: 'Article'
  }
  const png = await cardPng(await cardSvg({ ...words, figure }))
  const below = { left: 72, top: 376, width: 1056, height: 160 }

  expect(png.length).toBeLessThanOrEqual(MAX_BYTES)
  expect(await inkOutside(png)).toBe(0)
  expect(await inked(png, below, light.signal)).toBeGreaterThan(100)
})

test('what only steers a display is not drawn', async () => {
  expect(await card('so\u{ad}ft 20–\u{2060}80 \u{feff}\u{202e}', '')).toBe(await card('soft 20–80 ', ''))
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

/** Pixels of exactly a colour: quantization may round it, and must not take it away. */
async function inked(png: Buffer, area: Region, colour: string): Promise<number> {
  const pixels = await sharp(png).extract(area).removeAlpha().raw().toBuffer()
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
  const isClose = (at: number) =>
    Math.abs((pixels[at] ?? 0) - red) +
      Math.abs((pixels[at + 1] ?? 0) - green) +
      Math.abs((pixels[at + 2] ?? 0) - blue) <
    9

  return Array.from({ length: pixels.length / 3 }, (_, index) => 3 * index).filter(isClose).length
}

async function dark(png: Buffer, area: Region): Promise<number> {
  const pixels = await sharp(png).extract(area).greyscale().raw().toBuffer()

  return [...pixels].filter((value) => value < 200).length
}

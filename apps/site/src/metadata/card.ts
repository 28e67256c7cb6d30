import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import satori, { type SatoriOptions } from 'satori'
import sharp from 'sharp'
import { light } from '../inks.ts'
import { CARD_HEIGHT, CARD_WIDTH } from './card-size.ts'
import { drawn, faces, isDrawable } from './faces.ts'
import { paperMark } from './mark.ts'

const MARGIN = 72

/** Where the title and the description stand, between the name above and the rule below. */
export const textBox = { x: MARGIN, y: 150, width: CARD_WIDTH - 2 * MARGIN, height: 350 }

const TITLE_SIZES = [92, 80, 70, 62, 54, 48, 42, 36, 30, 26]

/** Of the address; two lines of the last hold the longest. */
const ADDRESS_SIZES = [26, 18]
const ADDRESS_HEIGHT = 44

/** What a card looks like, in one hash: it changes with the faces and with the text of what draws. */
export function cardStyle(): string {
  const hash = createHash('sha256')

  for (const { data } of fonts) {
    hash.update(new Uint8Array(data))
  }

  for (const file of ['card.ts', 'card-size.ts', 'faces.ts', 'mark.ts', '../inks.ts']) {
    hash.update(readFileSync(new URL(file, import.meta.url)))
  }

  return hash.digest('hex')
}

/**
 * The card of a page as an SVG document of paths alone. Its title and description are whole, whatever their length. In
 * place of a title that no face can write stands the address, and of such a description nothing: a reader sees words or no
 * words, and never boxes.
 */
export async function cardSvg({ title, description, address, site }: Card): Promise<string> {
  const text = await fitted(TITLE_SIZES, textBox.height, (size) => [
    line(written(title) || address, size, light.ink),
    { ...line(written(description) ?? '', descriptionSize(size), light.muted), marginTop: 24 }
  ])
  const name = await block([line(site, 30, light.ink)])
  const place = await fitted(ADDRESS_SIZES, ADDRESS_HEIGHT, (size) => [line(address, size, light.muted)])

  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${CARD_WIDTH}" height="${CARD_HEIGHT}">`,
    `<rect width="100%" height="100%" fill="${light.paper}"/>`,
    at(MARGIN - 14, 48, paperMark(64)),
    at(MARGIN + 54, 62, name.svg),
    at(textBox.x, textBox.y + (textBox.height - text.height) / 3, text.svg),
    rule(),
    at(MARGIN, 560, place.svg),
    '</svg>'
  ].join('')
}

/** An SVG card as PNG; its few colours make a small file. */
export async function cardPng(svg: string): Promise<Buffer> {
  return sharp(Buffer.from(svg)).png({ palette: true, colours: 16, dither: 0, effort: 1 }).toBuffer()
}

/** The text as the card writes it; `undefined` if it cannot. */
export function written(text: string): string | undefined {
  const letters = drawn(text).trim()

  return isDrawable(letters) ? letters : undefined
}

/** Grows with the title, and shrinks with it only when there is no other way. */
function descriptionSize(titleSize: number): number {
  return Math.max(titleSize * 0.42, Math.min(28, titleSize * 0.9))
}

/** The lines in the first of these sizes that leaves room for every word. */
async function fitted(
  sizes: readonly number[],
  height: number,
  lines: (size: number) => readonly Line[]
): Promise<Block> {
  for (const size of sizes) {
    const text = await block(lines(size))

    if (text.height <= height) {
      return text
    }
  }

  throw new Error(`${JSON.stringify(lines(0).map(({ text }) => text))} does not fit on a card`)
}

/** Lines of text under one another as paths, as high as they need to be. */
async function block(lines: readonly Line[]): Promise<Block> {
  const children = lines.map(({ text, ...style }) => ({
    type: 'div',
    props: { style: { ...style, lineHeight: 1.15, wordBreak: 'break-word' }, children: text }
  }))
  const root = { type: 'div', key: null, props: { style: { display: 'flex', flexDirection: 'column' }, children } }
  const svg = await satori(root, { width: textBox.width, fonts })

  return { svg, height: Number(/ height="([\d.]+)"/.exec(svg)?.[1]) }
}

function line(text: string, fontSize: number, color: string): Line {
  return { text, fontSize, color }
}

function at(x: number, y: number, svg: string): string {
  return svg.replace('<svg', `<svg x="${x}" y="${y}"`)
}

/** The ruled edge of the site's header: a tick each half line, a long one each ten. */
function rule(): string {
  const ticks = Array.from({ length: CARD_WIDTH / 20 }, (_, index) => {
    const height = index % 10 === 0 ? 22 : 11

    return `M${index * 20 + 1} 540v-${height}`
  })

  return `<path d="M0 540h${CARD_WIDTH}${ticks.join('')}" fill="none" stroke="${light.ink}" stroke-width="2"/>`
}

const fonts: SatoriOptions['fonts'] = faces.bold.map((file, index) => ({
  name: `card ${index}`,
  data: readFileSync(file),
  weight: 600,
  style: 'normal'
}))

export interface Card {
  readonly title: string
  readonly description: string
  /** The page's address as a reader would write it, without https. */
  readonly address: string
  readonly site: string
}

interface Line {
  readonly text: string
  readonly fontSize: number
  readonly color: string
  readonly marginTop?: number
}

interface Block {
  readonly svg: string
  readonly height: number
}

import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import sharp from 'sharp'
import { light } from '../inks.ts'
import { drawnFigure, WORDS_HEIGHT, type CardFigure } from './card-figure.ts'
import { CARD_HEIGHT, CARD_WIDTH } from './card-size.ts'
import { at, block, fitted, fonts, line, MARGIN, textBox, written } from './card-words.ts'
import { paperMark } from './mark.ts'

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

  for (const file of [
    'card.ts',
    'card-words.ts',
    'card-figure.ts',
    'card-size.ts',
    'mark.ts',
    '../inks.ts',
    '../charts/still.ts'
  ]) {
    hash.update(readFileSync(new URL(file, import.meta.url)))
  }

  return hash.digest('hex')
}

/**
 * The card of a page as an SVG document of paths alone. Its title and description are whole, whatever their length; what
 * was measured speaks in place of a description. In place of a title that the face cannot write stands the address, and of
 * such a description nothing: a reader sees words or no words, and never boxes.
 */
export async function cardSvg({ title, description, address, site, kind = '', figure }: Card): Promise<string> {
  const second = figure?.kind === 'bars' ? '' : (written(description) ?? '')
  const text = await fitted(TITLE_SIZES, figure ? WORDS_HEIGHT : textBox.height, (size) => [
    line(written(title) || address, size, light.ink),
    { ...line(second, descriptionSize(size), light.muted), marginTop: 24 }
  ])
  const name = await block([line(site, 30, light.ink)])
  const label = await block([{ ...line(kind, 30, light.signal), textAlign: 'right' }])
  const place = await fitted(ADDRESS_SIZES, ADDRESS_HEIGHT, (size) => [line(address, size, light.muted)])

  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${CARD_WIDTH}" height="${CARD_HEIGHT}">`,
    `<rect width="100%" height="100%" fill="${light.paper}"/>`,
    at(MARGIN - 14, 48, paperMark(64)),
    at(MARGIN + 54, 62, name.svg),
    at(textBox.x, 62, label.svg),
    at(textBox.x, textBox.y + (figure ? 0 : (textBox.height - text.height) / 3), text.svg),
    figure ? await drawnFigure(figure) : '',
    rule(),
    at(MARGIN, 560, place.svg),
    '</svg>'
  ].join('')
}

/** An SVG card as PNG; its few colours make a small file. With fewer the signal, which covers little, would be lost. */
export async function cardPng(svg: string): Promise<Buffer> {
  return sharp(Buffer.from(svg)).png({ palette: true, colours: 32, dither: 0, effort: 1 }).toBuffer()
}

/** Grows with the title, and shrinks with it only when there is no other way. */
function descriptionSize(titleSize: number): number {
  return Math.max(titleSize * 0.42, Math.min(28, titleSize * 0.9))
}

/** The ruled edge of the site's header: a tick each half line, a long one each ten. */
function rule(): string {
  const ticks = Array.from({ length: CARD_WIDTH / 20 }, (_, index) => {
    const height = index % 10 === 0 ? 22 : 11

    return `M${index * 20 + 1} 540v-${height}`
  })

  return `<path d="M0 540h${CARD_WIDTH}${ticks.join('')}" fill="none" stroke="${light.ink}" stroke-width="2"/>`
}

export interface Card {
  readonly title: string
  readonly description: string
  /** The page's address as a reader would write it, without https. */
  readonly address: string
  readonly site: string
  /** What the page is, in a word. */
  readonly kind?: string
  readonly figure?: CardFigure | undefined
}

import { readFileSync } from 'node:fs'
import { drawn, undrawable } from '@zerodeps/content-schema/drawable'
import satori, { type SatoriOptions } from 'satori'
import { CARD_WIDTH } from './card-size.ts'
import { faces } from './faces.ts'

export const MARGIN = 72

/** Where words and figure stand, between the name above and the rule below. */
export const textBox = { x: MARGIN, y: 150, width: CARD_WIDTH - 2 * MARGIN, height: 350 }

/** The text as the card writes it; `undefined` if it cannot. */
export function written(text: string): string | undefined {
  const letters = drawn(text).trim()

  return undrawable(letters).length === 0 ? letters : undefined
}

/** The lines in the first of these sizes that leaves room for every word. */
export async function fitted(
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
export async function block(lines: readonly Line[]): Promise<Block> {
  const children = lines.map(({ text, ...style }) => ({
    type: 'div',
    props: { style: { ...style, lineHeight: 1.15, wordBreak: 'break-word', textWrap: 'balance' }, children: text }
  }))
  const root = { type: 'div', key: null, props: { style: { display: 'flex', flexDirection: 'column' }, children } }
  const svg = await satori(root, { width: textBox.width, fonts })

  return { svg, height: Number(/ height="([\d.]+)"/.exec(svg)?.[1]) }
}

export function line(text: string, fontSize: number, color: string): Line {
  return { text, fontSize, color }
}

/** A drawing, put in its place. */
export function at(x: number, y: number, svg: string): string {
  return svg.replace('<svg', `<svg x="${x}" y="${y}"`)
}

export const fonts: SatoriOptions['fonts'] = [
  { name: 'card', data: readFileSync(faces.bold), weight: 600, style: 'normal' }
]

export interface Line {
  readonly text: string
  readonly fontSize: number
  readonly color: string
  readonly marginTop?: number
  readonly textAlign?: 'right'
}

interface Block {
  readonly svg: string
  readonly height: number
}

import { traceStyle } from '../charts/still.ts'
import { light } from '../inks.ts'
import { field } from '../models/place.ts'
import { CARD_WIDTH } from './card-size.ts'
import { at, block, fitted, line, MARGIN, textBox, written } from './card-words.ts'

/** Of a card with a figure: what is left for its words, and where the figure begins. */
export const WORDS_HEIGHT = 225

const FIGURE_Y = textBox.y + WORDS_HEIGHT
const BAR = { x: 280, height: 30, rows: [44, 92] } as const
const FIGURE_SIZE = 38
/** Of what was measured; one line of the last holds the longest. */
const CAPTION_SIZES = [28, 24, 20, 16]
const CAPTION_HEIGHT = 36

/** As it stands under the words of a card. */
export async function drawnFigure(figure: CardFigure): Promise<string> {
  switch (figure.kind) {
    case 'bars':
      return bars(figure)
    case 'traces':
      return traces(figure.traces)
    case 'fact':
      return at(MARGIN, FIGURE_Y + 60, (await block([line(figure.text, FIGURE_SIZE, light.signal)])).svg)
  }
}

/** Two values, each with its bar from zero. */
async function bars({ what, values, texts }: Bars): Promise<string> {
  const longest = Math.max(...values)
  const caption = await fitted(CAPTION_SIZES, CAPTION_HEIGHT, (size) => [line(written(what) ?? '', size, light.muted)])
  const rows = await Promise.all(
    values.map(async (value, index) => {
      const y = FIGURE_Y + (BAR.rows[index] ?? 0)
      const ink = index === 0 ? light.ink : light.signal
      const text = await block([line(texts[index] ?? '', FIGURE_SIZE, ink)])
      const width = Math.max(3, (value / longest) * (CARD_WIDTH - MARGIN - BAR.x))

      return `${at(MARGIN, y - 8, text.svg)}<rect x="${BAR.x}" y="${y}" width="${width.toFixed(1)}" height="${BAR.height}" fill="${ink}"/>`
    })
  )

  return at(MARGIN, FIGURE_Y, caption.svg) + rows.join('')
}

/** The traces of a model on their base line, drawn out to the width of the card. */
function traces(body: string): string {
  const { left, right, top, bottom } = field

  return `<style>${traceStyle}path{vector-effect:non-scaling-stroke}</style><svg x="${MARGIN}" y="${FIGURE_Y}" width="${CARD_WIDTH - 2 * MARGIN}" height="${textBox.y + textBox.height - FIGURE_Y}" viewBox="${left} ${top - 4} ${right - left} ${bottom - top + 8}" preserveAspectRatio="none"><g fill="none" stroke="currentColor" stroke-width="4" color="${light.ink}"><path d="M${left} ${bottom}H${right}" class="grid"/>${body}</g></svg>`
}

/** What a card shows of its page beside its words. */
export type CardFigure =
  | {
      readonly kind: 'bars'
      /** What both values are. */
      readonly what: string
      readonly values: readonly [number, number]
      /** The values as they are written. */
      readonly texts: readonly [string, string]
    }
  /** The traces of a model, in the units of its drawing. */
  | { readonly kind: 'traces'; readonly traces: string }
  | { readonly kind: 'fact'; readonly text: string }

type Bars = Extract<CardFigure, { kind: 'bars' }>

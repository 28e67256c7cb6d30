import type { CallTree } from '@zerodeps/content-schema/cpu-profile'
import { dark, light } from '../inks.ts'
import { barsOf, clipped } from './flame-graph.ts'
import { share } from './quantities.ts'
import { escapedXml } from '../escaped.ts'

const WIDTH = 1200
const ROW = 18
const TOP = 34
const MARGIN = 12
const CHARACTER = 6.6
/** A narrower bar nobody can see or point at. */
const LEAST = 0.4
/** Of a name that a pointer shows. */
const LONGEST = 200

/**
 * The whole of a profile as a document of its own, in the reader's colour scheme: every call as a bar that says its name,
 * place and shares where a pointer rests on it. It runs no script.
 */
export function flameFile(name: string, { samples, idle, root }: CallTree): string {
  const scale = (WIDTH - 2 * MARGIN) / root.total
  const bars = barsOf(root.calls, scale, { x: MARGIN, depth: 0 }).filter(({ width }) => width >= LEAST)
  const height = TOP + (Math.max(0, ...bars.map(({ depth }) => depth)) + 1) * ROW + MARGIN
  const drawn = bars.map(({ call, x, width, depth }) => {
    const y = TOP + depth * ROW
    const room = Math.floor((width - 6) / CHARACTER)
    const place = call.place === '' ? '' : ` (${call.place})`
    const said = `${clipped(call.name, LONGEST)}${place}: ${share(call.total / root.total)}, itself ${share(call.self / root.total)}`
    const label =
      room < 3 ? '' : `<text x="${round(x + 3)}" y="${y + 13}">${escapedXml(clipped(call.name, room))}</text>`

    return `<g><title>${escapedXml(said)}</title><rect x="${round(x)}" y="${y}" width="${round(width)}" height="${ROW - 1}" class="${call.origin}"/>${label}</g>`
  })
  const left = idle > 0 ? `, ${idle.toLocaleString('en')} of them idle and left out` : ''
  const summary = `${name}: ${samples.toLocaleString('en')} samples${left}`

  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}"><style>${STYLE}</style><title>${escapedXml(summary)}</title><rect width="${WIDTH}" height="${height}" class="paper"/><text x="${MARGIN}" y="22">${escapedXml(summary)}</text>\n${drawn.join('\n')}\n</svg>\n`
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}

const inks = ({ paper, ink, signal }: typeof light | typeof dark) =>
  `svg,.paper{background:${paper};fill:${paper}}rect{stroke:${paper}}text,.package,.platform{fill:${ink}}.own{fill:${signal}}g:hover rect{stroke:${ink}}`

const STYLE = `text{font:12px DIN Alternate,Bahnschrift,Roboto Condensed,sans-serif}.own,.package{fill-opacity:.3}.platform{fill-opacity:.12}text{pointer-events:none}${inks(light)}@media(prefers-color-scheme:dark){${inks(dark)}}`

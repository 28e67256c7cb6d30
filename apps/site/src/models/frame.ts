import { field } from './place.ts'
import type { Plot, Trace } from './view.ts'

/** What stands round the traces of a view and never moves, as the inside of an `<svg>`. */
export function plotted({ height, title, up, across, acrossTitle, ruled }: Plot): string {
  const bottom = height - 38
  const hasAxis = up.length > 1
  const lines = hasAxis ? across.map(([x]) => `M${x} ${bottom}v4`).join('') : ''
  const rules = ruled
    ? `<path d="${up.map(([y]) => `M${field.left} ${y}H${field.right}`).join('')}" class="grid"/>`
    : ''
  const texts = [
    text(0, 10, '', title),
    ...up.map(([y, name]) => text(field.left - 6, y + 4, 'end', name)),
    ...across.map(([x, name]) => text(x, bottom + 16, anchor(x), name)),
    ...(acrossTitle === '' ? [] : [text(field.right, height - 4, 'end', acrossTitle)])
  ]

  return rules + (hasAxis ? `<path d="M${field.left} ${bottom}H${field.right}${lines}"/>` : '') + texts.join('')
}

/** The traces of a run, in their order: a browser later gives the paths of this group other data. */
export function traced(traces: readonly Trace[], paths: readonly string[]): string {
  const drawn = traces.map((trace, index) => inked(trace, paths[index] ?? ''))

  return `<g class="live">${drawn.join('')}</g>`
}

/** The name of each trace beside a sample of it, from `top` down. */
export function legend(traces: readonly Trace[], top: number): string {
  const rows = traces.map((trace, index) => {
    const y = top + LEGEND_ROW * index

    return inked(trace, sample(trace, y - 4)) + text(field.left + 32, y, '', trace.name ?? '')
  })

  return rows.join('')
}

export const LEGEND_ROW = 17

function inked({ ink, shape }: Trace, data: string): string {
  return `<g class="${ink}"><path${shape === undefined ? '' : ` class="${shape}"`} d="${data}"/></g>`
}

function sample({ shape, sample }: Trace, y: number): string {
  switch (sample ?? shape) {
    case 'box':
      return `M${field.left + 4} ${y - 4}h16v8h-16z`
    case 'hatched':
      return `M${field.left + 4} ${y + 4}l8-8m0 8l8-8`
    case 'solid':
      return `M${field.left + 8} ${y - 4}h8v8h-8z`
    case 'dots':
      return `M${field.left + 12} ${y}h0`
    default:
      return `M${field.left} ${y}h24`
  }
}

/** Words at the edges of the field end there. */
function anchor(x: number): string {
  if (x <= field.left + 20) {
    return ''
  }

  return x >= field.right - 8 ? 'end' : 'mid'
}

function text(x: number, y: number, anchored: string, content: string): string {
  return `<text x="${x}" y="${y}"${anchored === '' ? '' : ` class="${anchored}"`}>${content}</text>`
}

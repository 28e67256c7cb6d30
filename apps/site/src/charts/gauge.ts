import type { Figure } from '@zerodeps/content-schema/figure'
import { scaleLog } from 'd3-scale'
import { compact } from './figures.ts'

const WIDTH = 160
const BASE = 14

/**
 * A stated figure on a ruled logarithmic scale, as the inside of an `<svg viewBox="0 0 160 28">`: a bar from bound to
 * bound, a bar from the left edge to an upper bound, or a point for a value that is only approximate. It draws what the
 * profile says and nothing finer: a range never becomes its middle.
 */
export function gauge(figure: Figure): string {
  const [low, high] = bounds(figure)
  const scale = scaleLog([10 ** Math.floor(Math.log10(low)), 10 ** Math.ceil(Math.log10(high + 1))], [1, WIDTH - 1])
  const ticks = scale.ticks().map((tick) => `M${round(scale(tick))} ${BASE}v${isDecade(tick) ? 7 : 4}`)
  const labels = scale
    .domain()
    .map(
      (edge, index) =>
        `<text x="${index * WIDTH}" y="${BASE + 18}"${index ? ' class="end"' : ''}>${compact(edge)}</text>`
    )
  const from = figure.kind === 'upper-bound' ? 0 : round(scale(low))
  const shape =
    figure.kind === 'approximate'
      ? `<path d="M${from} 3l5 5-5 5-5-5z" class="solid"/>`
      : `<path d="M${from} 8H${round(scale(high))}" class="bar"/>`

  return `<path d="M0 ${BASE}H${WIDTH}${ticks.join('')}" class="axis"/>${labels.join('')}<g class="s0">${shape}</g>`
}

function bounds(figure: Figure): [number, number] {
  switch (figure.kind) {
    case 'range':
      return [figure.min, figure.max]
    case 'upper-bound':
      return [figure.max / 100, figure.max - 1]
    case 'approximate':
      return [figure.about, figure.about]
  }
}

function isDecade(value: number): boolean {
  return Number.isInteger(Math.log10(value))
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}

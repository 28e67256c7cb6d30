import type { Estimate } from '@zerodeps/content-schema/estimate'
import { scaleLog } from 'd3-scale'
import { compact } from './quantities.ts'

const WIDTH = 160
const BASE = 14

/**
 * An estimate on a ruled logarithmic scale, as the inside of an `<svg viewBox="0 0 160 28">`: a bar from bound to
 * bound, a bar from the left edge to an upper bound, or a point for a value that is only approximate. It draws what the
 * profile says and nothing finer: a range never becomes its middle.
 */
export function gauge(estimate: Estimate): string {
  const [low, high] = bounds(estimate)
  const scale = scaleLog([10 ** Math.floor(Math.log10(low)), 10 ** Math.ceil(Math.log10(high + 1))], [1, WIDTH - 1])
  const ticks = scale.ticks().map((tick) => `M${round(scale(tick))} ${BASE}v${isDecade(tick) ? 7 : 4}`)
  const labels = scale
    .domain()
    .map(
      (edge, index) =>
        `<text x="${index * WIDTH}" y="${BASE + 18}"${index ? ' class="end"' : ''}>${compact(edge)}</text>`
    )
  const from = estimate.kind === 'upper-bound' ? 0 : round(scale(low))
  const shape =
    estimate.kind === 'approximate'
      ? `<path d="M${from} 3l5 5-5 5-5-5z" class="solid"/>`
      : `<path d="M${from} 8H${round(scale(high))}" class="bar"/>`

  return `<path d="M0 ${BASE}H${WIDTH}${ticks.join('')}" class="axis"/>${labels.join('')}<g class="s0">${shape}</g>`
}

function bounds(estimate: Estimate): [number, number] {
  switch (estimate.kind) {
    case 'range':
      return [estimate.min, estimate.max]
    case 'upper-bound':
      return [estimate.max / 100, estimate.max - 1]
    case 'approximate':
      return [estimate.about, estimate.about]
  }
}

function isDecade(value: number): boolean {
  return Number.isInteger(Math.log10(value))
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}

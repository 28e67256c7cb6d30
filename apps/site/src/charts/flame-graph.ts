import type { Call } from '@zerodeps/content-schema/cpu-profile'
import type { Flame } from './flame.ts'
import { escapedXml } from '../escaped.ts'

const WIDTH = 400
const ROW = 16
/** Of its text on a narrow screen, where it is largest. */
const CHARACTER = 6.8
const LEAST_CHARACTERS = 4
/** Between two bars. */
const GAP = 0.6

/**
 * A profile as the inside of an `<svg>` of 400 by `height` units: a bar for each call, as wide as its share of the
 * samples, and below it what it calls. The author's own code is in the signal colour.
 */
export function flameGraph({ calls, atWork }: Flame): FlameGraph {
  const bars = barsOf(calls, WIDTH / atWork, { x: 0, depth: 0 })
  const rows = Math.max(...bars.map(({ depth }) => depth)) + 1
  const paths = [...Map.groupBy(bars, ({ call }) => call.origin)].map(([origin, own]) => {
    const d = own.map(({ x, width, depth }) => rectangle(x, depth * ROW, width - GAP, ROW - GAP)).join('')

    return `<path d="${d}" class="solid${origin === 'own' ? ' s0' : ''}" stroke="none" fill-opacity="${OPACITY[origin]}"/>`
  })
  const names = bars.flatMap(({ call, x, width, depth }) => {
    const room = Math.floor((width - 6) / CHARACTER)

    return room < Math.min(LEAST_CHARACTERS, call.name.length)
      ? []
      : `<text x="${round(x + 3)}" y="${depth * ROW + 12}">${escapedXml(clipped(call.name, room))}</text>`
  })

  return { height: rows * ROW, body: paths.join('') + names.join(' ') }
}

/** The calls from left to right, and row by row: `scale` is the width of one sample. */
export function barsOf(calls: readonly Call[], scale: number, at: { x: number; depth: number }): Bar[] {
  let { x } = at

  return calls.flatMap((call) => {
    const bar = { call, x, width: call.total * scale, depth: at.depth }

    x += bar.width

    return [bar, ...barsOf(call.calls, scale, { x: bar.x, depth: at.depth + 1 })]
  })
}

/** As much of a name as has room, with a sign that there is more. */
export function clipped(name: string, characters: number): string {
  return name.length <= characters ? name : `${name.slice(0, Math.max(0, characters - 1))}…`
}

function rectangle(x: number, y: number, width: number, height: number): string {
  return `M${round(x)} ${round(y)}h${round(width)}v${round(height)}H${round(x)}z`
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}

const OPACITY = { own: 0.3, package: 0.3, platform: 0.12 } as const

export interface FlameGraph {
  readonly height: number
  readonly body: string
}

interface Bar {
  readonly call: Call
  readonly x: number
  readonly width: number
  readonly depth: number
}

/** Of the labels on a narrow screen, where they are largest, in the chart's own units. */
export const LINE = 15
export const CHARACTER = 6.8

const LINE_CHARACTERS = 28
/** Between a trace and its label. */
const GAP = 7
const STEP = 4
/** Where a label may stand from a spot of its line. */
const SIDES = [
  { across: 0, down: -1 },
  { across: 0, down: 1 },
  { across: 1, down: 0 },
  { across: -1, down: 0 }
] as const

/**
 * Where the name of each line of points stands: beside it, off the others and off the labels before, as far to the right
 * as that allows. What is `taken` holds other words. All in the chart's own units; `y` is the base line of the first line of words, or of the last where
 * `above` is set.
 */
export function traceLabels(traces: readonly Named[], box: Box, taken: readonly Box[] = []): Label[] {
  const paths = traces.map(({ points }) => sampled(points))
  const bars = traces.flatMap((trace) => (trace.bars ?? []).flatMap(sampled))
  const placed = [...taken]

  return traces.map(({ name }, own) => {
    const rows = wrapped(name)
    const width = Math.max(...rows.map((row) => row.length)) * CHARACTER
    const height = rows.length * LINE
    const candidates = (paths[own] ?? []).flatMap((spot) =>
      SIDES.map(({ across, down }) => {
        const wanted = spot.x + across * (width / 2 + GAP)
        const middle = Math.min(Math.max(wanted, box.left + width / 2), box.right - width / 2)
        const top = spot.y - height / 2 + down * (height / 2 + GAP)
        const area = { left: middle - width / 2, right: middle + width / 2, top, bottom: top + height }

        return {
          area,
          middle,
          above: down < 0,
          cost: outOfPlace(area, placed, box) + Math.abs(middle - spot.x) / 5 + (box.right - spot.x) / 100
        }
      })
    )
    const best = cheapest(candidates, ({ area }) => inTheWay(area, own, paths, bars))

    placed.push(best.area)

    return {
      lines: rows,
      x: best.middle,
      y: best.above ? best.area.bottom - 3 : best.area.top + LINE - 4,
      above: best.above
    }
  })
}

/** The candidate of the least cost. Its further cost, slow to find, is asked only where it may still be the least. */
function cheapest<Candidate extends { readonly cost: number }>(
  candidates: readonly Candidate[],
  furtherCost: (candidate: Candidate) => number
): Candidate {
  let best: Candidate | undefined
  let bestCost = Infinity

  for (const candidate of candidates.toSorted((a, b) => a.cost - b.cost)) {
    if (candidate.cost >= bestCost) {
      break
    }

    const cost = candidate.cost + furtherCost(candidate)

    if (cost < bestCost) {
      best = candidate
      bestCost = cost
    }
  }

  if (!best) {
    throw new Error('a line without points has no place for its name')
  }

  return best
}

/** How badly a label would stand in an area that lies out of the box or on other labels. */
function outOfPlace(area: Box, placed: readonly Box[], box: Box): number {
  const outside = Math.max(0, box.top - area.top) + Math.max(0, area.bottom - box.bottom)
  const covered = placed.filter((other) => meet(area, other)).length

  return outside * 20 + covered * 1000
}

/** How badly on lines, or nearer to another than to its own. */
function inTheWay(area: Box, own: number, paths: readonly (readonly Spot[])[], bars: readonly Spot[]): number {
  const crossings = paths.map(
    (path, index) => path.filter((point) => isIn(point, area, 0)).length * (index === own ? 6 : 14)
  )
  const onBars = bars.filter((point) => isIn(point, area, 2)).length
  const near = paths.filter((path, index) => index !== own && path.some((point) => isIn(point, area, GAP + 2))).length

  return crossings.reduce((sum, cost) => sum + cost, 0) + onBars * 20 + near * 12
}

function meet(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

function isIn({ x, y }: Spot, { left, right, top, bottom }: Box, margin: number): boolean {
  return x > left - margin && x < right + margin && y > top - margin && y < bottom + margin
}

/** Spots along a line, close enough to see what it crosses. */
function sampled(points: readonly Spot[]): Spot[] {
  return points.flatMap((from, index) => {
    const to = points[index + 1] ?? from
    const steps = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / STEP))

    return Array.from({ length: steps }, (_, step) => ({
      x: from.x + ((to.x - from.x) * step) / steps,
      y: from.y + ((to.y - from.y) * step) / steps
    }))
  })
}

/** A name too long for a line is broken after its comma, and elsewhere only if it must be. */
function wrapped(name: string): string[] {
  const parts = name.length > LINE_CHARACTERS ? name.split(/(?<=,) (?=\D)/) : [name]

  return parts.flatMap(filled)
}

function filled(text: string): string[] {
  return text.split(' ').reduce<string[]>((lines, word) => {
    const last = lines.at(-1)

    return last !== undefined && last.length + word.length < LINE_CHARACTERS
      ? [...lines.slice(0, -1), `${last} ${word}`]
      : [...lines, word]
  }, [])
}

interface Spot {
  readonly x: number
  readonly y: number
}

export interface Named {
  readonly name: string
  readonly points: readonly Spot[]
  /** From end to end, such as from quartile to quartile: nothing may stand on them either. */
  readonly bars?: readonly (readonly Spot[])[]
}

export interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

export interface Label {
  readonly lines: readonly string[]
  /** The middle of the words. */
  readonly x: number
  readonly y: number
  readonly above: boolean
}

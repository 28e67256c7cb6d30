import { countMeeting, countNear, gap, nearest, rowsOf, sampled, type Area, type Rows, type Spot } from './area.ts'
import { labelLines } from './label-lines.ts'

/** Of the labels on a narrow screen, where they are largest, in the chart's own units. */
export const LINE = 15
export const CHARACTER = 6.8

/** Between a trace and its label. */
const GAP = 7
/** By how much a label is nearer to its own trace than to any other, so that nobody wonders. */
const CLEARLY = 3
/** Where a label may stand from a spot of its line. */
const SIDES = [
  { across: 0, down: -1 },
  { across: 0, down: 1 },
  { across: 1, down: 0 },
  { across: -1, down: 0 }
] as const

/**
 * Where the name of each line of points stands: beside it, nearer to it than to any other, off the lines and off the other
 * labels, as far to the right as that allows. The name that is placed first has the choice, so each is tried as the first.
 * What is `taken` holds other words. All in the chart's own units; `y` is the base line of the first line of words, or of
 * the last where `above` is set.
 */
export function traceLabels(traces: readonly Named[], box: Area, taken: readonly Area[] = []): Label[] {
  const paths = traces.map(({ name, points }) => {
    const spots = sampled(points)

    return { name, spots, rows: rowsOf(spots) }
  })
  const bars = rowsOf(traces.flatMap((trace) => (trace.bars ?? []).flatMap(sampled)))
  const names = paths.map(({ name, spots: path, rows: own }) => {
    const others = paths.map(({ rows }) => rows).filter((rows) => rows !== own)

    return placesOf(labelLines(name), { path, own, others, bars, box })
  })
  const trials = names.map((_, first) => {
    const others = names.keys().filter((index) => index !== first)

    return placed(names, [first, ...others], taken)
  })
  const best = trials.reduce((a, b) => (b.cost < a.cost ? b : a))

  return best.places.map(({ area, lines, spot, above, nearer }) => ({
    lines,
    x: (area.left + area.right) / 2,
    y: above ? area.bottom - 3 : area.top + LINE - 4,
    above,
    ...(nearer && { pointer: [nearest(spot, area), spot] as const })
  }))
}

/** Where a name may stand beside its line, the least cost first. */
export function placesOf(lines: readonly string[], surroundings: Surroundings): Place[] {
  const { path, box } = surroundings
  const width = Math.max(...lines.map((row) => row.length)) * CHARACTER
  const height = lines.length * LINE

  const places = path.flatMap((spot) =>
    SIDES.map(({ across, down }) => {
      const wanted = spot.x + across * (width / 2 + GAP)
      const x = Math.min(Math.max(wanted, box.left + width / 2), box.right - width / 2)
      const top = spot.y - height / 2 + down * (height / 2 + GAP)
      const area = { left: x - width / 2, right: x + width / 2, top, bottom: top + height }
      const outside = Math.max(0, box.top - area.top) + Math.max(0, area.bottom - box.bottom)

      return {
        lines,
        spot,
        area,
        above: down < 0,
        surroundings,
        cost: outside * 20 + Math.abs(x - spot.x) / 5 + (box.right - spot.x) / 100,
        onLines: undefined,
        nearer: undefined
      }
    })
  )

  return places.toSorted((a, b) => a.cost - b.cost)
}

/** Each name in the best place that those before it have left. */
function placed(names: readonly (readonly Place[])[], order: readonly number[], taken: readonly Area[]): Trial {
  const areas = [...taken]
  const places: Place[] = []
  let sum = 0

  for (const index of order) {
    const { place, cost } = cheapest(names[index] ?? [], areas)

    sum += cost
    areas.push(place.area)
    places[index] = place
  }

  return { places, cost: sum }
}

/** The place of the least cost. What is slow to find is asked only where the place may still be that, and only once. */
export function cheapest(places: readonly Place[], taken: readonly Area[]): { place: Place; cost: number } {
  let best: Place | undefined
  let least = Infinity

  for (const place of places) {
    if (place.cost >= least) {
      break
    }

    const cost = place.cost + countMeeting(taken, place.area) * 1000

    if (cost >= least || cost + (place.onLines ??= onLines(place)) >= least) {
      continue
    }

    const whole = cost + (place.onLines + (place.nearer ??= nearerTo(place)) * 40)

    if (whole < least) {
      best = place
      least = whole
    }
  }

  if (!best) {
    throw new Error('a line without points has no place for its name')
  }

  return { place: best, cost: least }
}

/** How badly a label would stand on lines. */
export function onLines({ area, surroundings: { own, others, bars } }: Place): number {
  let cost = countNear(own, area, 0) * 6 + countNear(bars, area, 2) * 20

  for (const line of others) {
    cost += countNear(line, area, 0) * 14
  }

  return cost
}

/** To how many other lines a label would not be clearly less near than to its own. */
export function nearerTo({ area, surroundings: { path, others } }: Place): number {
  const most = gap(path, area) + CLEARLY

  return others.filter((line) => countNear(line, area, most) > 0).length
}

interface Surroundings {
  readonly path: readonly Spot[]
  readonly own: Rows
  readonly others: readonly Rows[]
  readonly bars: Rows
  readonly box: Area
}

interface Place {
  readonly lines: readonly string[]
  /** Of the line. */
  readonly spot: Spot
  readonly area: Area
  readonly above: boolean
  readonly surroundings: Surroundings
  /** How badly a name would stand here, were there no lines. */
  readonly cost: number
  /** How badly it stands on the lines, and to how many others it is as near, once that is asked. */
  onLines: number | undefined
  nearer: number | undefined
}

interface Trial {
  readonly places: readonly Place[]
  readonly cost: number
}

export interface Named {
  readonly name: string
  readonly points: readonly Spot[]
  /** From end to end, such as from quartile to quartile: nothing may stand on them either. */
  readonly bars?: readonly (readonly Spot[])[]
}

export interface Label {
  readonly lines: readonly string[]
  /** The middle of the words. */
  readonly x: number
  readonly y: number
  readonly above: boolean
  /** From the words to their line, where they stand as near to another. */
  readonly pointer?: readonly [Spot, Spot]
}

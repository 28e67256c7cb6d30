import { columnsOf, distance, distances, meet, nearest, sampled, type Area, type Columns, type Spot } from './area.ts'
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

    return { name, spots, columns: columnsOf(spots) }
  })
  const bars = columnsOf(traces.flatMap((trace) => (trace.bars ?? []).flatMap(sampled)))
  const names = paths.map(({ name, spots, columns: own }) => {
    const others = paths.map(({ columns }) => columns).filter((columns) => columns !== own)

    return placesOf(labelLines(name), spots, { own, others, bars, box })
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
    ...(nearer() > 0 && { pointer: [nearest(spot, area), spot] as const })
  }))
}

/** Where a name may stand beside its line. */
function placesOf(lines: readonly string[], path: readonly Spot[], surroundings: Surroundings): Place[] {
  const { box } = surroundings
  const width = Math.max(...lines.map((row) => row.length)) * CHARACTER
  const height = lines.length * LINE

  return path.flatMap((spot) =>
    SIDES.map(({ across, down }) => {
      const wanted = spot.x + across * (width / 2 + GAP)
      const x = Math.min(Math.max(wanted, box.left + width / 2), box.right - width / 2)
      const top = spot.y - height / 2 + down * (height / 2 + GAP)
      const area = { left: x - width / 2, right: x + width / 2, top, bottom: top + height }
      const outside = Math.max(0, box.top - area.top) + Math.max(0, area.bottom - box.bottom)
      const nearer = once(() => nearerTo(area, spot, surroundings))

      return {
        lines,
        spot,
        area,
        above: down < 0,
        nearer,
        cost: outside * 20 + Math.abs(x - spot.x) / 5 + (box.right - spot.x) / 100,
        furtherCost: once(() => onLines(area, surroundings) + nearer() * 40)
      }
    })
  )
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

/** The place of the least cost. Its further cost, slow to find, is asked only where it may still be the least. */
function cheapest(places: readonly Place[], taken: readonly Area[]): { place: Place; cost: number } {
  const known = places.map((place) => ({
    place,
    cost: place.cost + taken.filter((other) => meet(place.area, other)).length * 1000
  }))
  let best: { place: Place; cost: number } | undefined

  for (const { place, cost } of known.toSorted((a, b) => a.cost - b.cost)) {
    if (best && cost >= best.cost) {
      break
    }

    const whole = cost + place.furtherCost()

    if (!best || whole < best.cost) {
      best = { place, cost: whole }
    }
  }

  if (!best) {
    throw new Error('a line without points has no place for its name')
  }

  return best
}

/** How badly a label would stand on lines. */
function onLines(area: Area, { own, others, bars }: Surroundings): number {
  const crossings = others.map((path) => distances(path, area, 0).length)

  return (
    distances(own, area, 0).length * 6 +
    crossings.reduce((sum, count) => sum + count * 14, 0) +
    distances(bars, area, 2).length * 20
  )
}

/** To how many other lines an area is not clearly less near than to its own, which has the spot. */
function nearerTo(area: Area, spot: Spot, { own, others }: Surroundings): number {
  const ownDistance = Math.min(...distances(own, area, distance(spot, area)))

  return others.filter((path) => distances(path, area, ownDistance + CLEARLY).length > 0).length
}

/** Asked again, it answers from memory. */
function once(find: () => number): () => number {
  let found: number | undefined

  return () => (found ??= find())
}

interface Surroundings {
  readonly own: Columns
  readonly others: readonly Columns[]
  readonly bars: Columns
  readonly box: Area
}

interface Place {
  readonly lines: readonly string[]
  /** Of the line. */
  readonly spot: Spot
  readonly area: Area
  readonly above: boolean
  /** How many other lines are as near. */
  readonly nearer: () => number
  /** How badly a name would stand here, were there no lines; and how badly it stands among them. */
  readonly cost: number
  readonly furtherCost: () => number
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

/** How many of the areas overlap another. */
export function countMeeting(areas: readonly Area[], { left, right, top, bottom }: Area): number {
  let count = 0

  for (const each of areas) {
    if (each.left < right && left < each.right && each.top < bottom && top < each.bottom) {
      count++
    }
  }

  return count
}

/** Of a spot from an area; zero inside. */
export function distance({ x, y }: Spot, { left, right, top, bottom }: Area): number {
  const across = Math.max(left - x, 0, x - right)
  const down = Math.max(top - y, 0, y - bottom)

  // Asked a hundred thousand times for a chart: `Math.hypot` takes ten times as long.
  return Math.sqrt(across * across + down * down)
}

/** The spot of an area that is nearest to another. */
export function nearest({ x, y }: Spot, { left, right, top, bottom }: Area): Spot {
  return { x: Math.min(Math.max(x, left), right), y: Math.min(Math.max(y, top), bottom) }
}

/** Spots along a line, close enough to see what it crosses. */
export function sampled(points: readonly Spot[]): Spot[] {
  return points.flatMap((from, index) => {
    const to = points[index + 1] ?? from
    const steps = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / STEP))

    return Array.from({ length: steps }, (_, step) => ({
      x: from.x + ((to.x - from.x) * step) / steps,
      y: from.y + ((to.y - from.y) * step) / steps
    }))
  })
}

/** Spots by the row that they lie in, so that those near an area, which is wider than high, are soon found. */
export function rowsOf(spots: readonly Spot[]): Rows {
  return Map.groupBy(spots, ({ y }) => rowOf(y))
}

/** How many of the spots are not further from an area than `most`. */
export function countNear(rows: Rows, area: Area, most: number): number {
  const left = area.left - most
  const right = area.right + most
  const last = rowOf(area.bottom + most)
  let count = 0

  for (let row = rowOf(area.top - most); row <= last; row++) {
    for (const spot of rows.get(row) ?? none) {
      if (spot.x >= left && spot.x <= right && distance(spot, area) <= most) {
        count++
      }
    }
  }

  return count
}

/** How far an area is from the nearest of the spots. */
export function gap(spots: readonly Spot[], area: Area): number {
  return spots.reduce((least, spot) => Math.min(least, distance(spot, area)), Infinity)
}

function rowOf(y: number): number {
  return Math.floor(y / ROW)
}

const none: readonly Spot[] = []
const STEP = 4
const ROW = 16

export type Rows = ReadonlyMap<number, readonly Spot[]>

export interface Spot {
  readonly x: number
  readonly y: number
}

export interface Area {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

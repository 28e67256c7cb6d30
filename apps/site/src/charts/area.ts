/** Whether two areas overlap. */
export function meet(a: Area, b: Area): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

/** Of a spot from an area; zero inside. */
export function distance({ x, y }: Spot, { left, right, top, bottom }: Area): number {
  const across = Math.max(left - x, 0, x - right)
  const down = Math.max(top - y, 0, y - bottom)

  // Asked a million times for a chart: `Math.hypot` takes ten times as long.
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

/** Spots by the column that they lie in, so that those near an area are soon found. */
export function columnsOf(spots: readonly Spot[]): Columns {
  return Map.groupBy(spots, columnOf)
}

/** How far the spots are from an area that are not further than `most`. */
export function distances(columns: Columns, area: Area, most: number): number[] {
  const found: number[] = []
  const last = columnOf({ x: area.right + most })

  for (let column = columnOf({ x: area.left - most }); column <= last; column++) {
    for (const spot of columns.get(column) ?? []) {
      const each = distance(spot, area)

      if (each <= most) {
        found.push(each)
      }
    }
  }

  return found
}

function columnOf({ x }: Pick<Spot, 'x'>): number {
  return Math.floor(x / COLUMN)
}

const STEP = 4
const COLUMN = 16

export type Columns = ReadonlyMap<number, readonly Spot[]>

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

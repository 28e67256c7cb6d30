/** Whether two areas overlap. */
export function meet(a: Area, b: Area): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

/** Of a spot from an area; zero inside. */
export function distance(spot: Spot, area: Area): number {
  const { x, y } = nearest(spot, area)

  return Math.hypot(x - spot.x, y - spot.y)
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

const STEP = 4

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

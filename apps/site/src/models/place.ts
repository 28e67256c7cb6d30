/** The field in which the traces of a view are drawn, in units of the drawing. */
export const field = { left: 52, right: 388, top: 26, bottom: 224 }

/** From a share of the field's width to a position. */
export function across(share: number): number {
  return round(field.left + share * (field.right - field.left))
}

/** From a share of the field's height to a position; what is outside moves to its edge. */
export function up(share: number): number {
  return round(field.bottom - Math.min(1, Math.max(0, share)) * (field.bottom - field.top))
}

/** Where a value stands between two others on a logarithmic scale, as a share. */
export function logShare(value: number, low: number, high: number): number {
  return Math.log(Math.max(value, low) / low) / Math.log(high / low)
}

/** The data of a path through points. */
export function line(points: readonly (readonly [number, number])[]): string {
  return points.length === 0 ? '' : `M${points.map(([x, y]) => `${x},${y}`).join('L')}`
}

/** The data of a path that is a box. */
export function box(x: number, y: number, width: number, height: number): string {
  return `M${round(x)} ${round(y)}h${round(width)}v${round(height)}h${round(-width)}z`
}

/** A tenth of a unit is less than a reader sees. */
export function round(value: number): number {
  return Math.round(value * 10) / 10
}

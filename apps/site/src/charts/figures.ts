/**
 * A measured value to three significant digits, in the unit that keeps it short. Times and sizes move between their
 * units (`1200 ns` is `1.2 µs`); every other unit stays.
 */
export function figure(value: number, unit: string): string {
  const [shown, shownUnit] = rescaled(value, unit)
  const digits = new Intl.NumberFormat('en', { maximumSignificantDigits: 3 }).format(shown)

  return shownUnit === '' ? digits : `${digits}\u202F${shownUnit}`
}

function rescaled(value: number, unit: string): [number, string] {
  const ladder = LADDERS.find((steps) => steps.some(([name]) => name === unit))
  const base = (ladder?.find(([name]) => name === unit)?.[1] ?? 1) * value
  const [name, size] = ladder?.findLast(([, step]) => Math.abs(base) >= step) ?? ladder?.[0] ?? [unit, 1]

  return value === 0 ? [0, unit] : [base / size, name]
}

const LADDERS: readonly (readonly (readonly [unit: string, size: number])[])[] = [
  [
    ['ns', 1],
    ['µs', 1e3],
    ['ms', 1e6],
    ['s', 1e9]
  ],
  [
    ['B', 1],
    ['KiB', 2 ** 10],
    ['MiB', 2 ** 20],
    ['GiB', 2 ** 30]
  ]
]

/**
 * A measured value as text: times in the unit that keeps them short (`1200 ns` is `1.2 µs`) to three significant digits,
 * counts in full, other values to three significant digits. The unit stands behind a narrow no-break space.
 */
export function quantity(value: number, unit: string): string {
  const [shown, name] = inTimeUnit(value, unit) ?? [value, unit]
  const text = (Number.isInteger(shown) && name === unit ? whole : rounded).format(shown)

  return name === '' ? text : `${text}\u202F${name}`
}

/**
 * The same where there is little room: times keep their unit, bytes become KiB, and other values, whose unit the title of
 * the axis names, are shortened by the thousand.
 */
export function tick(value: number, unit: string): string {
  if (unit === 'bytes') {
    return value < KIB ? `${value}\u202FB` : `${compact(value / KIB)}\u202FKiB`
  }

  return isTime(unit) ? quantity(value, unit) : compact(value)
}

/** What names an axis: its unit stands here only where the ticks do not carry one. */
export function axisTitle(label: string, unit: string): string {
  return isTime(unit) || unit === 'bytes' ? label : inUnit(label, unit)
}

/** A label with its unit, unless there is none or the label has that word already: "Live keys" are counted in keys. */
export function inUnit(label: string, unit: string): string {
  return ['', ...label.toLowerCase().split(' ')].includes(unit) ? label : `${label}, ${unit}`
}

/** A share from 0 to 1 as per cent, to a tenth below ten. */
export function share(value: number): string {
  return `${(value * 100).toFixed(value < 0.0995 ? 1 : 0)}\u202F%`
}

/** A number in short, its thousands as the SI writes them: 10k. */
export function compact(value: number): string {
  return short.format(value).replace('K', 'k')
}

function inTimeUnit(value: number, unit: string): [number, string] | undefined {
  const size = TIME_UNITS.find(([name]) => name === unit)?.[1]

  if (size === undefined || value === 0) {
    return undefined
  }

  const [name, step] = TIME_UNITS.findLast(([, each]) => Math.abs(value * size) >= each) ?? TIME_UNITS[0]

  return [(value * size) / step, name]
}

function isTime(unit: string): boolean {
  return TIME_UNITS.some(([name]) => name === unit)
}

const KIB = 1024

/** In nanoseconds, shortest first. */
const TIME_UNITS = [
  ['ns', 1],
  ['µs', 1e3],
  ['ms', 1e6],
  ['s', 1e9]
] as const

// Each costs more to make than thousands of numbers do.
const whole = new Intl.NumberFormat('en')
const rounded = new Intl.NumberFormat('en', { maximumSignificantDigits: 3 })
// A browser that moves a model shortens nothing: without the mark it would load this too.
const short = /* @__PURE__ */ new Intl.NumberFormat('en', { notation: 'compact' })

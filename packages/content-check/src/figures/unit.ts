/** A unit as its base unit and the factor to it; one that is not known is its own base. */
export function baseUnit(unit: string): Unit {
  const known = Object.hasOwn(UNITS, unit) ? UNITS[unit] : undefined

  return known ?? { base: unit, factor: 1 }
}

/** A value of a base unit as a person would write it, such as `129 µs`: with three digits, or as many as its whole part has. */
export function written(value: number, base: string): string {
  const names = PREFERRED[base] ?? [base]
  const name = names.find((unit) => Math.abs(value) >= baseUnit(unit).factor) ?? names.at(-1) ?? base
  const number = value / baseUnit(name).factor
  const decimals = number === 0 ? 0 : Math.max(0, 2 - Math.floor(Math.log10(Math.abs(number))))

  return `${number.toLocaleString('en', { maximumFractionDigits: Math.min(decimals, 20) })} ${name}`.trimEnd()
}

const SECOND = 's'
const BYTE = 'B'
const SHARE = '×'

/** Of each base unit, from the largest. */
const PREFERRED: Readonly<Record<string, readonly string[]>> = {
  [SECOND]: ['s', 'ms', 'µs', 'ns'],
  [BYTE]: ['GiB', 'MiB', 'KiB', 'bytes'],
  [SHARE]: ['times', '%']
}

const UNITS: Readonly<Record<string, Unit>> = {
  ...unit(SECOND, 1e-9, 'ns', 'nanosecond', 'nanoseconds'),
  ...unit(SECOND, 1e-6, 'µs', 'μs', 'us', 'microsecond', 'microseconds'),
  ...unit(SECOND, 1e-3, 'ms', 'millisecond', 'milliseconds'),
  ...unit(SECOND, 1, 's', 'second', 'seconds'),
  ...unit(SECOND, 60, 'min', 'minute', 'minutes'),
  ...unit(SECOND, 3600, 'h', 'hour', 'hours'),
  ...unit(BYTE, 1, 'B', 'byte', 'bytes'),
  ...unit(BYTE, 1e3, 'kB'),
  ...unit(BYTE, 1e6, 'MB'),
  ...unit(BYTE, 1e9, 'GB'),
  ...unit(BYTE, 2 ** 10, 'KiB'),
  ...unit(BYTE, 2 ** 20, 'MiB'),
  ...unit(BYTE, 2 ** 30, 'GiB'),
  ...unit(SHARE, 1, '×', 'times'),
  ...unit(SHARE, 0.01, '%', 'percent', 'per cent'),
  ...unit('B/s', 1e6, 'MB/s'),
  ...unit('B/s', 2 ** 20, 'MiB/s'),
  ...unit('req/s', 1, 'req/s', 'requests/s', 'requests per second', 'requests a second'),
  ...unit('operations/s', 1, 'operations/s', 'operations per second', 'operations a second'),
  ...unit('messages/s', 1, 'messages/s', 'messages per second', 'messages a second'),
  ...unit('Hz', 1e6, 'MHz'),
  ...unit('Hz', 1e9, 'GHz'),
  ...unit('rounds', 1, 'rounds')
}

function unit(base: string, factor: number, ...names: readonly string[]): Record<string, Unit> {
  return Object.fromEntries(names.map((name) => [name, { base, factor }]))
}

/** Every name of a unit, as a regular expression in which the longer of two comes first. */
export const UNIT = Object.keys(UNITS)
  .toSorted((a, b) => b.length - a.length)
  .join('|')

export interface Unit {
  readonly base: string
  readonly factor: number
}

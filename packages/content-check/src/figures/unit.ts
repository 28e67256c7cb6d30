/** A unit as its base unit and the factor to it; one that is not known is its own base. */
export function baseUnit(unit: string): Unit {
  return (isUnit(unit) ? UNITS[unit] : undefined) ?? { base: unit, factor: 1 }
}

/** Whether it is a unit; what is counted, such as requests, is none. */
export function isUnit(text: string): boolean {
  return Object.hasOwn(UNITS, text)
}

/**
 * A value of a base unit as a person would write it, such as `129 µs`: with three digits, or as many as its whole part has.
 * `unit` is that of a base which has no others.
 */
export function written(value: number, base: string, unit = base, lang = 'en'): string {
  const name = preferredUnit(value, base, unit)

  return `${rounded(value / baseUnit(name).factor, 3, lang)} ${unitIn(lang, name)}`.trimEnd()
}

/**
 * Two values of a base unit as they are compared, the unit of the larger said once: `0.42` and `183 ms`. Below 1 two digits
 * are enough. A value that one unit would make smaller than a hundredth keeps its own. `lang` is that of the text.
 */
export function writtenTogether(
  values: readonly [number, number],
  { base, unit = base }: { readonly base: string; readonly unit?: string | undefined },
  lang = 'en'
): [string, string] {
  const name = preferredUnit(Math.max(...values.map(Math.abs)), base, unit)
  const numbers = values.map((value) => value / baseUnit(name).factor)

  if (numbers.some((number) => number !== 0 && Math.abs(number) < 0.01)) {
    return [written(values[0], base, unit, lang), written(values[1], base, unit, lang)]
  }

  const [first = '', second = ''] = numbers.map((number) => {
    const digits = Math.abs(number) < 1 ? 2 : 3

    return rounded(number, digits, lang, Number.isInteger(number) ? 0 : digits)
  })

  return [first, `${second} ${unitIn(lang, name)}`.trimEnd()]
}

/** The largest unit of the base in which the value is not less than 1. */
function preferredUnit(value: number, base: string, unit: string): string {
  const names = unit === '%' ? [unit] : (PREFERRED[base] ?? [unit])

  return names.find((each) => Math.abs(value) >= baseUnit(each).factor) ?? names.at(-1) ?? unit
}

/** What a unit is called in a language; as it is where that has no name for it. */
function unitIn(lang: string, name: string): string {
  if (lang !== 'ru') {
    return name
  }

  const { base, factor } = baseUnit(name)
  const russian = Object.keys(UNITS).filter((each) => /^\p{Script=Cyrillic}/u.test(each))

  return russian.find((each) => UNITS[each]?.base === base && UNITS[each].factor === factor) ?? name
}

/** With so many digits, or as many as its whole part has; of zeros at the end, with those that `least` asks for. */
function rounded(number: number, digits: number, lang: string, least = 0): string {
  const decimals = (count: number) =>
    number === 0 ? 0 : Math.min(20, Math.max(0, count - 1 - Math.floor(Math.log10(Math.abs(number)))))

  return number.toLocaleString(lang, {
    minimumFractionDigits: least && decimals(least),
    maximumFractionDigits: decimals(digits)
  })
}

const SECOND = 's'
const BYTE = 'B'
const SHARE = '×'
const RATE = '/s'

/** Of each base unit, from the largest. */
const PREFERRED: Readonly<Record<string, readonly string[]>> = {
  [SECOND]: ['s', 'ms', 'µs', 'ns'],
  [BYTE]: ['GiB', 'MiB', 'KiB', 'bytes'],
  [SHARE]: ['times', '%']
}

const UNITS: Readonly<Record<string, Unit>> = {
  ...unit(SECOND, 1e-12, 'ps'),
  ...unit(SECOND, 1e-9, 'ns', 'nanosecond', 'nanoseconds', 'нс'),
  ...unit(SECOND, 1e-6, 'µs', 'μs', 'us', 'usec', 'microsecond', 'microseconds', 'мкс'),
  ...unit(SECOND, 1e-3, 'ms', 'msec', 'millisecond', 'milliseconds', 'мс'),
  ...unit(SECOND, 1, 's', 'sec', 'secs', 'second', 'seconds'),
  ...unit(SECOND, 60, 'min', 'mins', 'minute', 'minutes'),
  ...unit(SECOND, 3600, 'h', 'hr', 'hrs', 'hour', 'hours'),
  ...unit(SECOND, 86_400, 'days'),
  ...unit(SECOND, 604_800, 'weeks'),
  ...unit(BYTE, 1, 'B', 'byte', 'bytes', 'байт', 'байта'),
  ...unit(BYTE, 1e3, 'kB', 'kilobyte', 'kilobytes', 'кБ'),
  ...unit(BYTE, 1e6, 'MB', 'megabyte', 'megabytes', 'МБ'),
  ...unit(BYTE, 1e9, 'GB', 'gigabyte', 'gigabytes', 'ГБ'),
  ...unit(BYTE, 1e12, 'TB', 'terabyte', 'terabytes', 'ТБ'),
  ...unit(BYTE, 2 ** 10, 'KiB', 'КиБ'),
  ...unit(BYTE, 2 ** 20, 'MiB', 'МиБ'),
  ...unit(BYTE, 2 ** 30, 'GiB', 'ГиБ'),
  ...unit(BYTE, 2 ** 40, 'TiB', 'ТиБ'),
  ...unit(SHARE, 1, '×', 'x', 'times', 'fold', 'раз', 'раза'),
  ...unit(SHARE, 0.01, '%', 'percent', 'per cent', 'percentage point', 'percentage points'),
  ...unit(SHARE, 0.001, '‰'),
  ...unit(SHARE, 1e-6, 'ppm'),
  ...unit('B/s', 1, 'B/s'),
  ...unit('B/s', 1e3, 'kB/s'),
  ...unit('B/s', 1e6, 'MB/s'),
  ...unit('B/s', 1e9, 'GB/s'),
  ...unit('B/s', 2 ** 10, 'KiB/s'),
  ...unit('B/s', 2 ** 20, 'MiB/s'),
  ...unit('B/s', 2 ** 30, 'GiB/s'),
  ...unit('B/s', 1e3 / 8, 'kbit/s'),
  ...unit('B/s', 1e6 / 8, 'Mbit/s'),
  ...unit('B/s', 1e9 / 8, 'Gbit/s'),
  ...unit(RATE, 1, '/s', 'Hz', 'rps', 'req/s', 'req/sec', 'ops/s', 'operations/s', 'messages/s', 'requests/s'),
  ...unit(
    RATE,
    1,
    ...['requests', 'operations', 'messages'].flatMap((what) => [`${what} a second`, `${what} per second`])
  ),
  ...unit(RATE, 1e3, 'kHz'),
  ...unit(RATE, 1e6, 'MHz'),
  ...unit(RATE, 1e9, 'GHz'),
  ...unit('rounds', 1, 'rounds', 'раунд', 'раунда', 'раундов')
}

function unit(base: string, factor: number, ...names: readonly string[]): Record<string, Unit> {
  return Object.fromEntries(names.map((name) => [name, { base, factor }]))
}

/** Every name of a unit, as a regular expression in which the longer of two comes first. */
export const UNIT = Object.keys(UNITS)
  .toSorted((a, b) => b.length - a.length)
  .join('|')

/** The unit at the end of the name of a parameter, as in `stallMs`; empty where there is none. */
export function unitOfName(name: string): string {
  const suffix = /(?<=[a-z\d])(?:Ns|Us|Ms|S|Seconds|Bytes|KiB|MiB|GiB|Hz|Percent)$/.exec(name)?.[0] ?? ''

  return (
    { Us: 'µs', Percent: '%', S: 's' }[suffix] ??
    (/^(?:Ns|Ms|Seconds|Bytes)$/.test(suffix) ? suffix.toLowerCase() : suffix)
  )
}

export interface Unit {
  readonly base: string
  readonly factor: number
}

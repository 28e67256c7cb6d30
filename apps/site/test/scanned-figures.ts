/**
 * The numbers of a text that have a unit, a factor or a share behind them, and those of a pair or a list with them; of a row
 * of a table those that stand alone in a cell after the first. By looks alone.
 */
export function scanned(text: string): { number: string; unit: string; index: number }[] {
  if (text.startsWith('|')) {
    return [...text.matchAll(CELL)].map(({ index, groups: { number = '' } = {} }) => ({
      number,
      unit: '',
      index: index + 1
    }))
  }

  return [...text.matchAll(FIGURE)].flatMap(({ 0: whole, index, groups: { unit = '×' } = {} }) =>
    [...whole.matchAll(NUMBER)].map((number) => ({ number: number[0], unit, index: index + number.index }))
  )
}

export function worth(number: string): number {
  const word = WORDS.indexOf(number.toLowerCase())

  return word === -1 ? Number(plain(number)) : word
}

export function lastDigit(number: string): number {
  return 10 ** -decimalsOf(number)
}

function decimalsOf(number: string): number {
  return /\.(\d+)$/.exec(plain(number))?.[1]?.length ?? 0
}

/** Without what parts thousands; the decimals of a Russian number stand behind a comma. */
function plain(number: string): string {
  const digits = number.replaceAll(/\u00A0/g, '')

  return isRussian(number) ? digits.replace(',', '.') : digits.replaceAll(',', '')
}

function isRussian(number: string): boolean {
  return /\u00A0|^0,|,(?!\d{3}(?:\D|$))/.test(number)
}

export function retyped(number: string, value: number): string {
  const word = WORDS[Math.round(value)]

  return /^\d/.test(number) || word === undefined
    ? value.toLocaleString(isRussian(number) ? 'ru' : 'en', {
        minimumFractionDigits: decimalsOf(number),
        maximumFractionDigits: decimalsOf(number)
      })
    : word
}

const WORDS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' '
  )
const DIGITS = String.raw`\d+(?:[,\u00A0]\d{3}(?!\d))*(?:[.,]\d+)?`
const WORD = String.raw`(?:${WORDS.join('|')})\b`
const UNIT =
  'ns|µs|ms|s|h|min|nanoseconds?|microseconds?|milliseconds?|seconds?|minutes?|hours?|bytes?|[kMG]?B|[KMG]iB|%|per cent|times|×|rounds|requests a second|requests per second|req/s|[kMG]?Hz|нс|мкс|мс|байта?|[КМГ]иБ|[кМГ]Б|раза?|раунд(?:а|ов)?'
const JOIN = String.raw`(?: ?[–-] ?|,? (?:to|and|or|against|of|versus|до|и|или|против|из) |, )`
const NUMBERS = [DIGITS, WORD].map((one) => String.raw`(?<![\w.,]|Node )${one}(?:${JOIN}${one})*`).join('|')
const FIGURE = new RegExp(
  `(?:${NUMBERS})(?:[ \\u00A0-]?(?<unit>${UNIT})(?![\\p{L}\\d/])|(?= \\w+ a second[.,;]))|(?<=factors? (?:of|is|is between) )(?:${NUMBERS})`,
  'giu'
)
/** A number alone between two strokes, behind another cell. */
const CELL = new RegExp(String.raw`(?<=\|.*\|) (?<number>${DIGITS}) (?=\|)`, 'g')
const NUMBER = new RegExp(`${DIGITS}|${WORD}`, 'gi')

/** Units by what they measure. */
export const FACTORS: Readonly<Record<string, readonly [string, number]>> = {
  ns: ['s', 1e-9],
  µs: ['s', 1e-6],
  ms: ['s', 1e-3],
  s: ['s', 1],
  bytes: ['B', 1],
  KiB: ['B', 2 ** 10],
  MiB: ['B', 2 ** 20],
  нс: ['s', 1e-9],
  мкс: ['s', 1e-6],
  мс: ['s', 1e-3],
  байт: ['B', 1],
  байта: ['B', 1],
  КиБ: ['B', 2 ** 10],
  МиБ: ['B', 2 ** 20]
}

/** What it costs to look for a string for the first time, and for the second: strings that no container holds. */
import { print, round } from './structures.ts'

const window = 1000
const lookups = 100_000
const filled = parsed(0, window)
const set = new Set(filled)
const map = new Map(filled.map((string) => [string, 1]))
const order = Object.entries({ Set: inSet, Map: inMap })
let next = window

print({
  title: 'Looking for a string that is not there',
  note: 'Strings of 17 characters out of a parsed message, looked for in a Set and a Map of 1,000 others, and then again.',
  parameters: { lookups },
  x: { label: 'Time that the string is looked for', unit: '', scale: 'linear' },
  y: { label: 'Time per lookup', unit: 'ns', scale: 'log' }
})

for (const [, look] of order) {
  look(parsed((next += lookups), lookups / 5)) // warm-up
}

for (const [series, look] of round % 2 ? order.toReversed() : order) {
  const unseen = parsed((next += lookups), lookups)

  globalThis.gc?.()

  for (const x of [1, 2]) {
    const start = process.hrtime.bigint()
    const found = look(unseen)
    const y = Number(process.hrtime.bigint() - start) / lookups

    if (found > 0) {
      throw new Error(`${found} strings were found`)
    }

    print({ series, x, y: Number(y.toPrecision(4)) })
  }
}

/** A function for each, so that no call of `has` meets both. */
function inSet(strings: string[]): number {
  let found = 0

  for (const string of strings) {
    found += Number(set.has(string))
  }

  return found
}

function inMap(strings: string[]): number {
  let found = 0

  for (const string of strings) {
    found += Number(map.has(string))
  }

  return found
}

/** Strings of 17 characters as they come out of a parsed message: flat, and never looked for before. */
function parsed(first: number, count: number): string[] {
  return JSON.parse(
    JSON.stringify(Array.from({ length: count }, (_, index) => String(first + index).padStart(17, '-')))
  )
}

/** The structures that are compared, and the ids that run through them. */
import { SeenGenerations, SeenSet, SeenTable } from '../examples/seen.ts'

export const round = Number(process.env['ROUND'] ?? 0)
export const names = [
  'Set',
  'Set of patternless ids',
  'two Sets',
  'table',
  'table of patternless ids',
  'Set of strings',
  'two Sets of strings'
]

/** A window under its name; `add` takes the number of an id, counted from 0, and says whether that id is new. */
export function create(name: string, window: number, ids: number): (index: number) => boolean {
  const idOf = name.endsWith('patternless ids') ? patternless : scattered

  if (name.startsWith('table')) {
    const seen = new SeenTable(window)

    return (index) => seen.add(idOf(index))
  }

  const seen = name.startsWith('two') ? new SeenGenerations<unknown>(window) : new SeenSet<unknown>(window)

  if (!name.endsWith('strings')) {
    return (index) => seen.add(idOf(index))
  }

  // As they come out of a parsed message: flat, and never hashed before.
  const strings: string[] = JSON.parse(JSON.stringify(Array.from({ length: ids }, (_, index) => text(index))))

  return (index) => seen.add(strings[index])
}

/** Different for each index of 32 bits: an odd factor only permutes them. */
function scattered(index: number): number {
  return Math.imul(index, 0x85ebca6b)
}

/** Different for each index as well, and mixed until no pattern is left: with the last steps of MurmurHash3. */
function patternless(index: number): number {
  const halfway = Math.imul(index ^ (index >>> 16), 0x85ebca6b)
  const mixed = Math.imul(halfway ^ (halfway >>> 13), 0xc2b2ae35)

  return mixed ^ (mixed >>> 16)
}

function text(index: number): string {
  return `${(scattered(index) >>> 0).toString(16).padStart(8, '0')}-${(scattered(index ^ 0x5bd1e995) >>> 0).toString(16).padStart(8, '0')}`
}

export function print(line: object): void {
  process.stdout.write(`${JSON.stringify(line)}\n`)
}

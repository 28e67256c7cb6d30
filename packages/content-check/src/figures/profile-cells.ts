import { callTree, functionsOf, type CpuProfile } from '@zerodeps/content-schema/cpu-profile'
import { didYouMean } from '../findings/near-miss.ts'
import { quote } from '../findings/quote.ts'
import type { Found } from './cell.ts'
import { nearWord, shortestWords, withWords } from './words.ts'

/**
 * The cells that the steps after the file of a CPU profile select: `words of the function/self` or `…/total`, its share of
 * the samples at work; or one step, `samples` for how many there were, `idle` for how many of them found nothing to do. The
 * words of a function are those of its name and of its place without folders, such as `oldest fifo-map.ts:13`.
 */
export function profileCells(profile: CpuProfile, file: string, steps: readonly string[], source: string): Found {
  const [wanted = '', share, ...rest] = steps
  const tree = callTree(profile)

  if (share === undefined) {
    const counts: Readonly<Record<string, number>> = { samples: tree.samples, idle: tree.idle }
    const value = Object.hasOwn(counts, wanted) ? counts[wanted] : undefined

    return value === undefined
      ? {
          message: `${file} has no ${quote(wanted)} by itself`,
          hint: `Write \`function/self\`, \`function/total\`, \`samples\` or \`idle\`.`
        }
      : { cells: [{ value, base: '', unit: '', label: wanted, source }] }
  }

  if (!isShare(share) || rest.length > 0) {
    const message = `a function has no ${quote([share, ...rest].join('/'))}`

    return { message, hint: didYouMean(share, SHARES) }
  }

  const all = functionsOf(tree)
  const found = withWords(all, wordsOf, wanted)

  return found.length === 0
    ? { message: `no function of ${file} has the words ${quote(wanted)}`, hint: nearWord(wanted, heaviest(all)) }
    : {
        cells: found.map((each) => ({
          value: each[share],
          base: '×',
          unit: '%',
          label: `${wordsOf(each)}, ${share}`,
          source
        }))
      }
}

/** A selector for both shares of the heaviest functions, and for the number of samples. */
export function profileCellNames(profile: CpuProfile, file: string): string[] {
  const all = functionsOf(callTree(profile))
  const words = shortestWords(all.map(wordsOf))

  return [
    ...words.slice(0, HEAVIEST).flatMap((each) => SHARES.map((share) => `${file}/${each}/${share}`)),
    `${file}/samples`,
    `${file}/idle`
  ]
}

function heaviest(all: readonly Function[]): string[] {
  return all.slice(0, HEAVIEST).map(wordsOf)
}

function wordsOf({ name, place }: Function): string {
  return `${name} ${place.slice(place.lastIndexOf('/') + 1)}`.trimEnd()
}

function isShare(name: string): name is (typeof SHARES)[number] {
  return SHARES.some((each) => each === name)
}

const SHARES = ['self', 'total'] as const

/** As many as the table of a flame graph shows. */
const HEAVIEST = 10

type Function = Readonly<Record<'name' | 'place', string>>

import type { QuotedRecording } from '@zerodeps/content-schema/quoted-recording'
import type { Recording } from '@zerodeps/content-schema/recording'
import { quote } from '../findings/quote.ts'
import type { Missing } from './cell.ts'
import { nearWord, withWords } from './words.ts'

/** The places on the x axis that are meant, `*` for all, or one that is none of them. */
export function placesAt(
  { x }: Recording,
  name: string,
  all: readonly string[],
  place: string
): readonly string[] | Missing {
  const places = place === '*' ? all : place.split(/\s+/)
  const strange = places.find((each) => !all.includes(each))

  return strange === undefined
    ? places
    : {
        message: `bench/${name}.json has no place ${quote(strange)} on its x axis (${x.label})`,
        hint: `Known: ${[...new Set(all)].map((each) => `\`${each}\``).join(', ')}.`
      }
}

/** The cases with figures that have the wanted words, `*` for all. */
export function casesAt(recording: QuotedRecording, name: string, wanted: string): readonly string[] | Missing {
  const cases = namesOfCases(recording)
  const places = withWords(cases, (each) => each, wanted)

  return places.length > 0
    ? places
    : { message: `no case of bench/${name}.json has the words ${quote(wanted)}`, hint: nearWord(wanted, cases) }
}

/** The cases that have figures. */
export function namesOfCases({ x }: QuotedRecording): string[] {
  return x.cases.flatMap(({ name, reason }) => (reason === undefined ? [name] : []))
}

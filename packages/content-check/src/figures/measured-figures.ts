import { typedFigures, type TypedFigure } from './typed-figure.ts'

/**
 * What a reader takes for measured: a number with a unit, a factor or a share behind it, the firsts of its pair or list
 * (`30 against 46 ns`), a factor (`a factor of five`) and a rate (`8,000 evictions a second`).
 */
export function measuredFigures(text: string): TypedFigure[] {
  const measured: TypedFigure[] = []
  let next: TypedFigure | undefined

  for (const figure of typedFigures(text).toReversed()) {
    const end = figure.index + figure.number.length
    const behind = text.slice(end, end + 60)
    const isFirst = next !== undefined && isWord(next) === isWord(figure) && JOINED.test(text.slice(end, next.index))
    const before = text.slice(0, figure.index)
    const isFactor = !figure.hasUnit && FACTOR.test(before)
    const isMeasured = figure.hasUnit || isFactor || (!isWord(figure) && RATE.test(behind))

    next =
      (isMeasured || isFirst) && (figure.hasUnit || !NAMED.test(before))
        ? { ...figure, unit: isFactor ? '×' : figure.unit }
        : undefined

    if (next) {
      measured.push(next)
    }
  }

  return measured.toReversed()
}

/** Words and digits make no pair: `4 ms with five, 6 ms with eight`. */
function isWord({ number }: TypedFigure): boolean {
  return /^\p{L}/u.test(number)
}

/** What joins the numbers of a pair or a list. */
const JOINED =
  /^(?:\s?[–—-]\s?|,?\s(?:to|and|or|against|versus|of|instead of|out of|до|и|или|против|из|вместо)\s(?:about\s|some\s|nearly\s|up to\s)?|,\s)$/

const RATE = /^(?:\s\p{L}+){0,2}\s(?:a|per|each|every)\s(?:second|minute|hour|day)\b/u

const FACTOR =
  /\b(?:factor|ratio|speed-?up)s?\s(?:of|is|are|was|were)\s(?:about\s|between\s|nearly\s|up to\s)?(?:[\w.]+\s(?:to|and|or)\s)?$/

/** The number of a version is no figure. */
const NAMED = /\b(?:Node|Node\.js|V8|version)\s$/

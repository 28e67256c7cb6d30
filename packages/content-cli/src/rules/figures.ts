import type { Document } from '../document.ts'
import type { Draft } from '../finding.ts'
import { textMatches } from '../prose-text.ts'
import { recordedValues, type RecordedValues } from '../recorded-values.ts'
import { baseUnit } from '../unit.ts'

/**
 * In a post with recordings, a figure with a unit is one of theirs, as rounded as it was typed: a median, an extreme, a
 * place on the x axis, or a ratio of two medians.
 */
export function* figures(document: Document): Iterable<Draft> {
  if (document.nodes.of('mdxJsxFlowElement').every(({ name }) => name !== 'Bench')) {
    return
  }

  const recorded = recordedValues(document.folder)

  if (recorded) {
    for (const { match, groups, place } of textMatches(document, FIGURE)) {
      const [number = '', unit = ''] = groups
      const { base, factor } = baseUnit(unit)
      const figure = { value: Number(number.replaceAll(',', '')) * factor, halfStep: (stepOf(number) / 2) * factor }

      if (!isRecorded(figure, base, recorded)) {
        yield {
          code: 'typed-figure',
          ...place,
          message: `no recording of this post gives ${match.replace(/\s/g, ' ')}`
        }
      }
    }
  }
}

function isRecorded({ value, halfStep }: Figure, base: string, { values, medians }: RecordedValues): boolean {
  const isNear = (other: number): boolean => Math.abs(other - value) <= halfStep * 1.001

  if (values.get(base)?.some(isNear)) {
    return true
  }

  if (base !== '×' && base !== '%') {
    return false
  }

  return medians.some((all) =>
    all.some((a) =>
      all.some(
        (b) => b !== 0 && (base === '×' ? isNear(a / b) : isNear((100 * a) / b) || isNear(100 * Math.abs(1 - a / b)))
      )
    )
  )
}

/** The worth of the last digit that was meant: trailing zeros of a whole number are taken for rounding. */
function stepOf(number: string): number {
  const [whole = '', decimals] = number.replaceAll(',', '').split('.')

  return decimals === undefined ? 10 ** (/0*$/.exec(whole.slice(1))?.[0].length ?? 0) : 10 ** -decimals.length
}

const FIGURE =
  /(?<![\p{L}\p{N}.,-])(\d[\d,]*(?:\.\d+)?)[\s\u00A0\u202F]?(ns|[µμ]s|us|ms|s|seconds|B|bytes|kB|MB|GB|KiB|MiB|GiB|×|times|%)(?![\p{L}\p{N}])/gu

interface Figure {
  readonly value: number
  readonly halfStep: number
}

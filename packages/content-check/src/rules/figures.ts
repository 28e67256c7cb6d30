import type { Document } from '../mdx/document.ts'
import { boundFigures } from '../figures/bound-figures.ts'
import { cellReader } from '../figures/cells.ts'
import { FIGURE, figureOf, type Figure } from '../figures/figure.ts'
import type { Fault } from '../findings/finding.ts'
import { textMatches } from '../mdx/prose-text.ts'
import { recordedValues, type RecordedValues } from '../figures/recorded-values.ts'

/** A figure between tags is that of its cells, as rounded as it was typed. */
export function* figures(document: Document): Iterable<Fault> {
  const bound = boundFigures(document, cellReader(document.folder))

  yield* bound.flatMap(({ faults }) => faults)

  const prose = bound.reduce(
    (rest, { offset, length }) => rest.slice(0, offset) + '\u0001'.repeat(length) + rest.slice(offset + length),
    document.prose
  )

  yield* typedFigures({ ...document, prose })
}

/**
 * In a post with recordings, a figure with a unit is one of theirs, as rounded as it was typed: a median, an extreme, a
 * place on the x axis, what its note says, or a ratio of two medians.
 */
function* typedFigures(document: Document): Iterable<Fault> {
  if (document.nodes.of('mdxJsxFlowElement').every(({ name }) => name !== 'Bench')) {
    return
  }

  const recorded = recordedValues(document.folder)

  if (recorded) {
    for (const { match, groups, place } of textMatches(document, FIGURE)) {
      if (!isRecorded(figureOf(groups), recorded)) {
        yield {
          code: 'typed-figure',
          ...place,
          message: `no recording of this post gives ${match.replace(/\s/g, ' ')}`
        }
      }
    }
  }
}

function isRecorded({ base, value, halfStep }: Figure, { values, medians }: RecordedValues): boolean {
  const isNear = (other: number): boolean => Math.abs(other - value) <= halfStep * 1.001

  if (values.get(base)?.some(isNear)) {
    return true
  }

  if (base !== '×') {
    return false
  }

  return medians.some((all) =>
    all.some((a) => all.some((b) => b !== 0 && (isNear(a / b) || isNear(Math.abs(1 - a / b)))))
  )
}

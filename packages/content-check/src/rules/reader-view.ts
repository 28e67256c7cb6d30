import { Readability } from '@mozilla/readability'
import type { Document } from '../mdx/document.ts'
import type { Fault } from '../findings/finding.ts'
import { headingsOf } from './headings.ts'

/** No id of a heading makes Reader View take it for an advertisement or a share button. */
export function* readerView(document: Document): Iterable<Fault> {
  for (const { id, depth, place } of headingsOf(document)) {
    if (isLostInReaderView(id, depth)) {
      yield { code: 'heading-id-reader-view', ...place, message: `Reader View drops a heading with the id \`${id}\`` }
    }
  }
}

/**
 * Whether Reader View, as Firefox has it, drops a heading for its id alone. Its library does so in three places: among what
 * is unlikely to be content (`_grabArticle`), among share buttons (`_prepArticle`), and among second-level headings of low
 * weight (`_cleanHeaders`).
 */
export function isLostInReaderView(id: string, depth: number): boolean {
  const named = ` ${id}`
  const isUnlikely = patterns.unlikelyCandidates.test(named) && !patterns.okMaybeItsACandidate.test(named)
  const isLight = depth === 2 && patterns.negative.test(id) && !patterns.positive.test(id)

  return isUnlikely || isLight || patterns.shareElements.test(named)
}

const patterns = {
  unlikelyCandidates: pattern('unlikelyCandidates'),
  okMaybeItsACandidate: pattern('okMaybeItsACandidate'),
  negative: pattern('negative'),
  positive: pattern('positive'),
  shareElements: pattern('shareElements')
}

function pattern(name: string): RegExp {
  const all: unknown = Reflect.get(Readability.prototype, 'REGEXPS')
  const found: unknown = typeof all === 'object' && all !== null ? Reflect.get(all, name) : undefined

  if (!(found instanceof RegExp)) {
    throw new Error(`@mozilla/readability has no pattern "${name}" any more; see how it judges headings now`)
  }

  return found
}

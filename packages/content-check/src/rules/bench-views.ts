import { benchView, viewFault } from '@zerodeps/content-schema/bench-view'
import type { Fault } from '../findings/finding.ts'
import { didYouMean } from '../findings/near-miss.ts'
import type { Document } from '../mdx/document.ts'
import { elementsOf, propsOf } from '../mdx/elements.ts'
import { attributePlaces } from '../mdx/opening-tag.ts'
import { isQuoted, recordingIn } from '../recordings/recording-file.ts'

/** A Bench asks its recording only for what it has: bins, percentiles, a part of its x axis, two of its variants. */
export function* benchViews(document: Document): Iterable<Fault> {
  for (const node of elementsOf(document).filter(({ name }) => name === 'Bench')) {
    const props = propsOf(node)
    const view = benchView(props)
    const shown = Object.keys(view).length > 0 ? recordingIn(document.evidence, props['name'] ?? '') : undefined
    const fault = shown && !isQuoted(shown) ? viewFault(view, shown) : undefined

    if (fault) {
      const { attribute, message, name = '', known } = fault

      yield {
        code: 'bench-view',
        ...attributePlaces(document.body, node)(attribute),
        message,
        hint: known && didYouMean(name, known)
      }
    }
  }
}

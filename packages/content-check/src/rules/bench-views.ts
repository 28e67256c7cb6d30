import { benchView, viewFault } from '@zerodeps/content-schema/bench-view'
import { recording, type Recording } from '@zerodeps/content-schema/recording'
import { sourceOf } from '../files/source.ts'
import type { Folder } from '../files/folder.ts'
import type { Fault } from '../findings/finding.ts'
import { didYouMean } from '../findings/near-miss.ts'
import type { Document } from '../mdx/document.ts'
import { elementsOf, propsOf } from '../mdx/elements.ts'
import { attributePlaces } from '../mdx/opening-tag.ts'

/** A Bench asks its recording only for what it has: bins, percentiles, a part of its x axis, two of its variants. */
export function* benchViews(document: Document): Iterable<Fault> {
  for (const node of elementsOf(document).filter(({ name }) => name === 'Bench')) {
    const props = propsOf(node)
    const view = benchView(props)
    const shown =
      Object.keys(view).length > 0 ? recordingAt(document.evidence, `bench/${props['name'] ?? ''}.json`) : undefined
    const fault = shown && viewFault(view, shown)

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

/** What is missing or broken is named by other rules. */
function recordingAt(folder: Folder, path: string): Recording | undefined {
  if (!folder.has(path)) {
    return undefined
  }

  try {
    return recording.safeParse(JSON.parse(sourceOf(() => folder.bytes(path)).text)).data
  } catch {
    return undefined
  }
}

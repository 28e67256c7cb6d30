import { limits } from '@zerodeps/content-schema/limits'
import { region as regionOf, regionNames, withoutMarkers } from '@zerodeps/content-schema/region'
import type { Document } from '../mdx/document.ts'
import type { Fault } from '../findings/finding.ts'
import { didYouMean } from '../findings/near-miss.ts'
import { attributePlaces } from '../mdx/opening-tag.ts'
import { quote } from '../findings/quote.ts'
import { sourceOf } from '../files/source.ts'
import { elementsOf, propsOf } from '../mdx/elements.ts'

/** A Snippet names a file of examples/ and a region that the file marks. */
export function* snippets(document: Document): Iterable<Fault> {
  const { body, evidence: folder } = document

  for (const node of elementsOf(document)) {
    const { file, region, mark } = propsOf(node)
    const place = attributePlaces(body, node)

    if (node.name !== 'Snippet' || file === undefined) {
      continue
    }

    if (!folder.has(`examples/${file}`)) {
      const known = folder.files
        .filter(({ path }) => path.startsWith('examples/'))
        .map(({ path }) => path.slice('examples/'.length))
      const message = `there is no file ${quote(file)} in examples/`

      yield { code: 'snippet-missing', ...place('file'), message, hint: didYouMean(file, known) }

      continue
    }

    const { text: source, faults } = sourceOf(() => folder.bytes(`examples/${file}`))

    for (const { code, message } of faults) {
      yield { code, ...place('file'), message: `examples/${file}: ${message}` }
    }

    if (source === '') {
      continue
    }

    const shown = region === undefined ? withoutMarkers(source) : regionOf(source, region)

    if (shown === undefined) {
      const message = `examples/${file} marks no region ${quote(region)} from its begin to its end`

      yield { code: 'snippet-region', ...place('region'), message, hint: didYouMean(region ?? '', regionNames(source)) }
    } else if (Math.max(0, ...(mark?.match(/\d+/g) ?? []).map(Number)) > shown.split('\n').length) {
      yield {
        code: 'wrong-attribute',
        ...place('mark'),
        message: `\`mark\` is ${quote(mark)}, but the last line that is shown is ${shown.split('\n').length}`
      }
    } else if (shown.length > limits.codeBlockBytes) {
      const message = `examples/${file} shows ${shown.length} characters of code; ${limits.codeBlockBytes} are allowed`

      yield { code: 'fence-too-large', ...place('file'), message }
    }
  }
}

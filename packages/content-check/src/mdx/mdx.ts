import { markdownFeatures } from '@zerodeps/content-schema/markdown'
import { mdxToMdast, type MdastNode } from 'satteri'
import type { Fault } from '../findings/finding.ts'
import { complexity } from './complexity.ts'
import { mdxFault } from './mdx-error.ts'
import { withoutModules } from './modules.ts'
import { offsetAt } from '../findings/place.ts'

const MAX_ERRORS = 20

/**
 * The syntax tree of a body, by the parser and the features of the site. Where the parser stops, the character at fault is
 * blanked and the rest is read again, so that one run names every fault. `tree` is `undefined` where nothing can be read.
 */
export function parseMdx(body: string): ParsedMdx {
  const complex = complexity(body)

  if (complex) {
    return { tree: undefined, faults: [complex] }
  }

  const modules = withoutModules(body)
  const faults = [...modules.faults]
  // A carriage return alone is a finding of its own; here it would count as the end of a line.
  let readable = modules.text.replaceAll('\r', ' ')

  for (let errors = 0; errors < MAX_ERRORS; errors++) {
    try {
      return { tree: mdxToMdast(readable, { features: markdownFeatures }), faults }
    } catch (error) {
      const { fault, places } = mdxFault(error, readable)
      const mended = blank(readable, places)

      faults.push(fault)

      if (mended === readable) {
        break
      }

      readable = mended
    }
  }

  return { tree: undefined, faults }
}

function blank(text: string, places: readonly { line: number; column: number }[]): string {
  return places.reduce((rest, place) => {
    const offset = offsetAt(rest, place)
    const opening = /^(?:<[^\s<>]+[:@][^\s<>]*>|[<{])/.exec(rest.slice(offset, offset + 500))?.[0] ?? ''

    return rest.slice(0, offset) + ' '.repeat(opening.length) + rest.slice(offset + opening.length)
  }, text)
}

export interface ParsedMdx {
  readonly tree: MdastNode | undefined
  readonly faults: readonly Fault[]
}

import { fenceLines } from '../files/fence-lines.ts'
import type { Fault } from '../findings/finding.ts'
import { placeAt } from '../findings/place.ts'
import { quote } from '../findings/quote.ts'

/**
 * Finds the imports and exports of a body and writes their keywords so that the parser takes them for words: a post has
 * none, and Sätteri 0.10.5 ends the whole process over some that are malformed. Lengths and places stay.
 */
export function withoutModules(body: string): { text: string; faults: Fault[] } {
  if (!/^(?:import|export)\b/m.test(body)) {
    return { text: body, faults: [] }
  }

  const faults: Fault[] = []
  let text = body
  let continues = false

  for (const { line, offset, fenced } of fenceLines(body)) {
    const code = /^(import|export)\b/.exec(line)?.[1]

    if (!fenced && (code === 'import' || code === 'export')) {
      text = text.slice(0, offset) + code.slice(0, 1).toUpperCase() + text.slice(offset + 1)

      if (!continues) {
        faults.push({
          code,
          ...placeAt(body, offset),
          message: `a line that begins with \`${code}\` is code: ${quote(line)}`
        })
      }
    }

    continues = !fenced && line.trim() !== '' && !/^\s*(?:#{1,6}\s|<|\*\*\*|---|___)/.test(line)
  }

  return { text, faults }
}

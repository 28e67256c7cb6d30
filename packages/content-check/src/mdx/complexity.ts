import { fenceLines } from '../files/fence-lines.ts'
import type { Fault } from '../findings/finding.ts'
import { placeAt } from '../findings/place.ts'

const MAX_BRACKETS = 500
const MAX_BLOCK_CHARACTERS = 20_000

/**
 * What the parser must not be given. It is native: brackets nested thousands deep overflow its stack and end the process,
 * and its time grows with the square of a paragraph full of braces or entities. Measured with Sätteri 0.10.5.
 */
export function complexity(body: string): Fault | undefined {
  return brackets(body) ?? blocks(body)
}

function brackets(body: string): Fault | undefined {
  let depth = 0

  for (const { 0: bracket, index } of body.matchAll(/[()[\]{}]/g)) {
    depth = '([{'.includes(bracket) ? depth + 1 : Math.max(0, depth - 1)

    if (depth > MAX_BRACKETS) {
      return {
        code: 'too-complex',
        ...placeAt(body, index),
        message: `more than ${MAX_BRACKETS} brackets are open here`
      }
    }
  }

  return undefined
}

function blocks(body: string): Fault | undefined {
  if (body.length <= MAX_BLOCK_CHARACTERS) {
    return undefined
  }

  let start = 0

  for (const { line, offset, fenced } of fenceLines(body)) {
    if (fenced || line.trim() === '') {
      start = offset + line.length + 1
    } else if (offset + line.length - start > MAX_BLOCK_CHARACTERS) {
      const message = `a block of more than ${MAX_BLOCK_CHARACTERS} characters`

      return { code: 'too-complex', ...placeAt(body, start), message }
    }
  }

  return undefined
}

import type { MdastNode } from 'satteri'
import type { Place } from '../findings/finding.ts'
import { placeOf } from './nodes.ts'
import { placeAt } from '../findings/place.ts'

/** Where each attribute of a component stands; the component's own place for one that cannot be found. */
export function attributePlaces(body: string, node: MdastNode): (name: string, nth?: number) => Place {
  const start = node.position?.start.offset ?? 0
  const name = /<\s*[\w.:-]*/y
  const found: { name: string; offset: number }[] = []

  name.lastIndex = start
  name.test(body)

  const attribute = /\s*(?:([\w:.-]+)(?:\s*=\s*(?:"[^"]*"|'[^']*'))?|\{[^}]*\})/y

  attribute.lastIndex = name.lastIndex

  for (let match = attribute.exec(body); match; match = attribute.exec(body)) {
    if (match[1] !== undefined) {
      found.push({ name: match[1], offset: match.index + match[0].indexOf(match[1]) })
    }

    skipBraces(body, attribute)
  }

  return (wanted, nth = 0) => {
    const place = found.filter((entry) => entry.name === wanted)[nth]

    return place ? placeAt(body, place.offset) : placeOf(node)
  }
}

function skipBraces(body: string, attribute: RegExp): void {
  const value = /\s*=\s*\{/y

  value.lastIndex = attribute.lastIndex

  if (value.test(body)) {
    const end = body.indexOf('}', value.lastIndex)

    attribute.lastIndex = end === -1 ? body.length : end + 1
  }
}

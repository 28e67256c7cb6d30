import { isAlias, isMap, isNode, isPair, isScalar, LineCounter, parseDocument, visit, type Document } from 'yaml'
import type { Fault, Place } from '../findings/finding.ts'
import { wholeFile } from '../findings/place.ts'

/**
 * Reads YAML, and so JSON, by the core schema of YAML 1.2: dates and `yes` stay text. Anchors, tags and keys given twice
 * are faults, and no data comes of them. `data` is `undefined` wherever the text cannot be trusted.
 *
 * @param options.firstLine - the line of the file on which the text begins
 */
export function readYaml(text: string, { firstLine = 1, maxCharacters = 200_000 } = {}): YamlData {
  if (text.length > maxCharacters) {
    const message = `${text.length} characters of data; ${maxCharacters} are allowed`

    return broken([{ code: 'source-too-large', line: firstLine, column: 1, message }])
  }

  try {
    const { document, at } = parsed(text, firstLine)
    const faults = [...syntax(document, at), ...features(document, at)]

    return faults.length > 0 ? broken(faults) : { data: document.toJS(), faults, place: lazyPlace(text, firstLine) }
  } catch (error) {
    if (error instanceof RangeError) {
      return broken([{ code: 'yaml-syntax', line: firstLine, column: 1, message: 'the data is nested too deeply' }])
    }

    throw error
  }
}

function parsed(text: string, firstLine: number): { document: Document; at: (offset: number) => Place } {
  const lineCounter = new LineCounter()
  const document = parseDocument(text, { schema: 'core', lineCounter, prettyErrors: false, stringKeys: true })

  return {
    document,
    at: (offset) => {
      const { line, col } = lineCounter.linePos(offset)

      return { line: line + firstLine - 1, column: col }
    }
  }
}

/** Places are asked for where something is wrong, so the tree is not kept for them but made again. */
function lazyPlace(text: string, firstLine: number): YamlData['place'] {
  let place: YamlData['place'] | undefined

  return (path, what) => {
    if (!place) {
      const { document, at } = parsed(text, firstLine)

      place = placeIn(document, at)
    }

    return place(path, what)
  }
}

function broken(faults: readonly Fault[]): YamlData {
  return { data: undefined, faults, place: () => wholeFile }
}

function* syntax(document: Document, at: (offset: number) => Place): Iterable<Fault> {
  let line = 0

  for (const { code, pos, message } of [...document.errors, ...document.warnings]) {
    const place = at(code === 'MISSING_CHAR' ? opening(document, pos[0], message) : pos[0])

    if (code === 'TAG_RESOLVE_FAILED') {
      yield { code: 'yaml-feature', ...place, message: `custom tags are not allowed: ${lowerFirst(message)}` }
    } else if (place.line !== line) {
      yield {
        code: 'yaml-syntax',
        ...place,
        // The parser opens a quotation mark here that it does not close: `Missing closing "quote`.
        message: `the data cannot be read: ${lowerFirst(message).replace(/(?<=closing )(["'])quote$/, 'quote $1')}`,
        hint: cures[code]
      }
    }

    line = place.line
  }
}

/** Where the quoted text or the bracket begins that ends, unclosed, at an offset. */
function opening({ contents }: Document, offset: number, message: string): number {
  const isQuote = message.includes('quote')
  let start = offset

  visit(contents, {
    Node: (_, node) => {
      if (isScalar(node) === isQuote && node.range && node.range[0] < offset && node.range[2] >= offset) {
        start = node.range[0]
      }
    }
  })

  return start
}

const cures: Partial<Record<string, string>> = {
  TAB_AS_INDENT: 'Indent with spaces.',
  DUPLICATE_KEY: 'Keep one of the two lines.',
  MISSING_CHAR: 'Close the quote or bracket.',
  BLOCK_AS_IMPLICIT_KEY: 'Put the whole value in quotes; it holds a colon.'
}

function* features({ contents }: Document, at: (offset: number) => Place): Iterable<Fault> {
  const faults: Fault[] = []

  visit(contents, {
    Alias: (_, { range, source }) => {
      faults.push({ code: 'yaml-feature', ...at(range?.[0] ?? 0), message: `the alias *${source} is not allowed` })
    },
    Value: (_, { range, anchor, tag }) => {
      if (anchor !== undefined) {
        faults.push({ code: 'yaml-feature', ...at(range?.[0] ?? 0), message: `the anchor &${anchor} is not allowed` })
      }

      if (tag?.startsWith('!')) {
        faults.push({ code: 'yaml-feature', ...at(range?.[0] ?? 0), message: `the tag ${tag} is not allowed` })
      }
    },
    Pair: (_, { key }) => {
      if (isScalar(key) && key.value === '__proto__') {
        faults.push({ code: 'unknown-key', ...at(key.range?.[0] ?? 0), message: 'the key `__proto__` is not allowed' })
      }
    }
  })

  yield* faults
}

/** The place of a value or, with `key`, of the key that names it; of what is nearest around it where it is absent. */
function placeIn({ contents }: Document, at: (offset: number) => Place): YamlData['place'] {
  return (path, what = 'value') => {
    let node: unknown = contents
    let place = at(isNode(contents) ? (contents.range?.[0] ?? 0) : 0)

    for (const [index, step] of path.entries()) {
      const pair = isMap(node)
        ? node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step))
        : undefined
      const next: unknown = pair
        ? pair.value
        : isNode(node) && 'items' in node && Array.isArray(node.items)
          ? node.items[Number(step)]
          : undefined
      const wanted = pair && (what === 'key' || !isNode(next)) && index === path.length - 1 ? pair.key : next

      if (isPair(next) || isAlias(next) || !isNode(wanted)) {
        return isNode(pair?.key) ? at(pair.key.range?.[0] ?? 0) : place
      }

      place = at(wanted.range?.[0] ?? 0)
      node = next
    }

    return place
  }
}

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1)
}

export interface YamlData {
  readonly data: unknown
  readonly faults: readonly Fault[]
  readonly place: (path: readonly PropertyKey[], what?: 'key' | 'value') => Place
}

import { isDeepStrictEqual } from 'node:util'
import { isMap, isNode, isScalar, isSeq, parseDocument, stringify, type Node, type YAMLMap } from 'yaml'

/** Edits YAML where a value differs and leaves every other character of the text, comments and layout included. */
export function editYaml(source: string): YamlEdit {
  const changes: Change[] = []
  let text = source

  return {
    data: read(source).toJS(),
    changes,
    text: () => text,
    set: (path, value) => {
      const before: unknown = read(text).getIn(path, false)
      const plain: unknown = isNode(before) ? before.toJS(read(text)) : before

      if (!isDeepStrictEqual(plain, value)) {
        changes.push({ path: path.join('.'), before: oneLine(plain), after: oneLine(value) })
        text = replaced(text, path, value)
      }
    }
  }
}

function read(text: string) {
  const document = parseDocument(text, { schema: 'core' })

  if (document.errors[0]) {
    throw document.errors[0]
  }

  return document
}

function replaced(text: string, path: readonly string[], value: unknown): string {
  const parent: unknown = path.length > 1 ? read(text).getIn(path.slice(0, -1)) : read(text).contents
  const name = path.at(-1) ?? ''

  if (!isMap(parent)) {
    throw new Error(`there is no map at ${path.slice(0, -1).join('.')}`)
  }

  const pair = parent.items.find(({ key }) => isScalar(key) && key.value === name)
  const indent = indentOf(text, parent)

  if (!pair) {
    const end = endOf(text, parent)

    return `${text.slice(0, end)}\n${indent}${name}:${written(value, indent)}${text.slice(end)}`
  }

  if (!isNode(pair.key) || !isNode(pair.value)) {
    throw new Error(`there is no value at ${path.join('.')}`)
  }

  const start = pair.key.range?.[0] ?? 0
  const end = endOf(text, pair.value)

  return value === undefined
    ? text.slice(0, text.lastIndexOf('\n', start)) + text.slice(end)
    : `${text.slice(0, start)}${name}:${written(value, indent, writtenBefore(text, pair.value))}${text.slice(end)}`
}

/**
 * What follows the colon of a key: scalars and maps on its line, the items of a list on lines of their own. What was there
 * before keeps its words: items that stay, and the quotes of a text.
 */
function written(value: unknown, indent: string, { items, quote }: Before = NOTHING): string {
  if (Array.isArray(value) && value.length > 0) {
    return value
      .map((item) => items.find(({ plain }) => isDeepStrictEqual(plain, item))?.text ?? oneLine(item))
      .map((item) => `\n${indent}  - ${item}`)
      .join('')
  }

  return quote && typeof value === 'string' ? ` ${quote}${value}${quote}` : ` ${oneLine(value)}`
}

function oneLine(value: unknown): string {
  return value === undefined
    ? ''
    : stringify(value, { collectionStyle: 'flow', singleQuote: true, lineWidth: 0, schema: 'core' }).trim()
}

function writtenBefore(text: string, node: Node): Before {
  const first = text[node.range?.[0] ?? 0] ?? ''

  return {
    quote: isScalar(node) && /['"]/.test(first) ? first : '',
    items: (isSeq(node) ? node.items : []).filter(isNode).map((item) => ({
      plain: item.toJS(read('')),
      text: text.slice(item.range?.[0], endOf(text, item))
    }))
  }
}

function indentOf(text: string, map: YAMLMap): string {
  const start = map.range?.[0] ?? 0

  return ' '.repeat(start - (text.lastIndexOf('\n', start - 1) + 1))
}

/** The end of what a node says, before the blank lines that follow it. */
function endOf(text: string, node: Node): number {
  const [start = 0, end = 0] = node.range ?? []

  return start + text.slice(start, end).trimEnd().length
}

const NOTHING: Before = { quote: '', items: [] }

interface Before {
  readonly quote: string
  readonly items: readonly { readonly plain: unknown; readonly text: string }[]
}

interface Change {
  readonly path: string
  readonly before: string
  readonly after: string
}

export interface YamlEdit {
  /** The data before any edit. */
  readonly data: unknown
  readonly changes: readonly Change[]
  readonly text: () => string
  /** Sets the value at a path of keys; `undefined` removes the key. */
  readonly set: (path: readonly string[], value: unknown) => void
}

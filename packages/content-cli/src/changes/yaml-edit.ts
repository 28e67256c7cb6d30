import { isDeepStrictEqual } from 'node:util'
import { isNode, isScalar, isSeq, parseDocument, stringify, YAMLSeq, type Document, type Node } from 'yaml'

/** Edits YAML where a value differs. Comments stay, and the layout is that of the formatter of this repository. */
export function editYaml(source: string): YamlEdit {
  const document = parseDocument(source, { schema: 'core' })
  const changes: Change[] = []

  if (document.errors[0]) {
    throw document.errors[0]
  }

  return {
    data: document.toJS(),
    changes,
    text: () => formatted(document.toString({ lineWidth: 0 })),
    set: (path, value) => {
      const node: unknown = document.getIn(path, true)
      const before = plainOf(node, document)

      if (isDeepStrictEqual(before, value)) {
        return
      }

      changes.push({ path: path.join('.'), before: oneLine(before), after: oneLine(value) })

      if (value === undefined) {
        document.deleteIn(path)
      } else if (isScalar(node)) {
        node.value = value
      } else if (isSeq(node) && Array.isArray(value)) {
        setItems(node, value, document)
      } else {
        document.setIn(path, Array.isArray(value) ? setItems(new YAMLSeq(), value, document) : inline(value, document))
      }
    }
  }
}

function plainOf(node: unknown, document: Document): unknown {
  return isNode(node) ? node.toJS(document) : undefined
}

/** Each item stands on a line of its own; one that was there already keeps its comments. */
function setItems(list: YAMLSeq, items: readonly unknown[], document: Document): YAMLSeq {
  const known = list.items

  list.flow = items.length === 0
  list.items = items.map(
    (item) => known.find((node) => isDeepStrictEqual(plainOf(node, document), item)) ?? inline(item, document)
  )

  return list
}

function inline(value: unknown, document: Document): Node {
  return document.createNode(value, { flow: true })
}

async function formatted(text: string): Promise<string> {
  const { format, resolveConfig } = await import('prettier')

  return format(text, { ...(await resolveConfig(import.meta.filename)), parser: 'yaml' })
}

function oneLine(value: unknown): string {
  return value === undefined
    ? ''
    : stringify(value, { collectionStyle: 'flow', singleQuote: true, lineWidth: 0, schema: 'core' }).trim()
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
  readonly text: () => Promise<string>
  /** Sets the value at a path of keys; `undefined` removes the key. */
  readonly set: (path: readonly string[], value: unknown) => void
}

import type { MdastNode } from 'satteri'
import type { Place } from '../findings/finding.ts'
import { wholeFile } from '../findings/place.ts'

/** The nodes of a tree by type, each list in reading order, with the parent of each node and the greatest depth. */
export function indexNodes(tree: MdastNode | undefined): Nodes {
  const all: MdastNode[] = []
  const byType = new Map<string, MdastNode[]>()
  const parents = new Map<MdastNode, MdastNode>()
  const stack = tree ? [{ node: tree, depth: 0 }] : []
  let deepest = stack[0]

  for (let entry = stack.pop(); entry; entry = stack.pop()) {
    const { node, depth } = entry
    const same = byType.get(node.type)

    all.push(node)

    if (same) {
      same.push(node)
    } else {
      byType.set(node.type, [node])
    }

    if (deepest && depth > deepest.depth) {
      deepest = entry
    }

    const children = childrenOf(node)

    for (let index = children.length - 1; index >= 0; index--) {
      const child = children[index]

      if (child) {
        parents.set(child, node)
        stack.push({ node: child, depth: depth + 1 })
      }
    }
  }

  return {
    all,
    of: (type) => (byType.get(type) ?? []).filter((node) => is(node, type)),
    parent: (node) => parents.get(node),
    deepest
  }
}

export function childrenOf(node: MdastNode): readonly MdastNode[] {
  return 'children' in node ? node.children : []
}

export function is<Type extends MdastNode['type']>(
  node: MdastNode,
  type: Type
): node is Extract<MdastNode, { type: Type }> {
  return node.type === type
}

/** The words of a node and all below it, as a reader sees them; what stands in braces is not among them. */
export function textOf(node: MdastNode): string {
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'inlineMath') {
    return node.value
  }

  if (node.type === 'image') {
    return node.alt ?? ''
  }

  return node.type === 'break' ? ' ' : childrenOf(node).map(textOf).join('')
}

export function placeOf(node: MdastNode): Place {
  return node.position ? { line: node.position.start.line, column: node.position.start.column } : wholeFile
}

export interface Nodes {
  /** In reading order, a node before what it holds. */
  readonly all: readonly MdastNode[]
  readonly of: <Type extends MdastNode['type']>(type: Type) => Extract<MdastNode, { type: Type }>[]
  readonly parent: (node: MdastNode) => MdastNode | undefined
  readonly deepest: { readonly node: MdastNode; readonly depth: number } | undefined
}

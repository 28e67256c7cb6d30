import { headingId, pinnedId } from '@zerodeps/content-schema/heading'
import { defineMdastPlugin, type MdastNode } from 'satteri'

/** Gives every heading its id, takes the pinned id's comment away, and makes the heading a link to itself. */
export const headings = defineMdastPlugin({
  name: 'headings',
  heading(node, context) {
    const last = node.children.at(-1)
    const pinned = last?.type === 'mdxTextExpression' ? pinnedId(last.value) : undefined
    const written = pinned === undefined ? node.children : node.children.slice(0, -1)
    const id = headingId(written.map((child) => context.textContent(child)).join(''), pinned)
    const children = trimmed(written)

    context.setProperty(node, 'data', { hProperties: { id } })
    context.setProperty(
      node,
      'children',
      children.some(holdsLink) ? children : [{ type: 'link', url: `#${id}`, children }]
    )
  }
})

function trimmed(children: readonly MdastNode[]): MdastNode[] {
  const last = children.at(-1)

  return last?.type === 'text' ? [...children.slice(0, -1), { ...last, value: last.value.trimEnd() }] : [...children]
}

function holdsLink(node: MdastNode): boolean {
  return (
    ['link', 'linkReference', 'footnoteReference'].includes(node.type) ||
    ('children' in node && node.children.some(holdsLink))
  )
}

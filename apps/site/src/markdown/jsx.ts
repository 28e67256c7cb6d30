import type { MdxJsxAttributeNode, MdxJsxAttributeUnion, MdxJsxFlowElement, MdxJsxTextElement } from 'satteri'

/**
 * A component in the tree of a post, as MDX would have parsed it. Values travel as JSON expressions, because an attribute
 * string would be read once more for entities; `undefined` is left out.
 */
export function component(name: string, props: Props): MdxJsxFlowElement {
  return { type: 'mdxJsxFlowElement', name, attributes: attributes(props), children: [] }
}

/** The same inside a line of text. */
export function inlineComponent(name: string, props: Props): MdxJsxTextElement {
  return { type: 'mdxJsxTextElement', name, attributes: attributes(props), children: [] }
}

/** An attribute whose value is the JavaScript expression `code`. */
export function expression(name: string, code: string): MdxJsxAttributeNode {
  return { type: 'mdxJsxAttribute', name, value: { type: 'mdxJsxAttributeValueExpression', value: code } }
}

/** What an author wrote as an attribute: the empty text for a bare name, `undefined` where it is missing. */
export function attribute(attributes: readonly MdxJsxAttributeUnion[], name: string): string | undefined {
  const found = attributes.find((each) => each.type === 'mdxJsxAttribute' && each.name === name)

  return found?.type !== 'mdxJsxAttribute' ? undefined : typeof found.value === 'string' ? found.value : ''
}

function attributes(props: Props): MdxJsxAttributeNode[] {
  return Object.entries(props)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => expression(name, literal(value)))
}

/** A recording has thousands of numbers, and a tree has a node for each of them; in a text it is one. */
function literal(value: unknown): string {
  const json = JSON.stringify(value)

  return typeof value === 'object' ? `JSON.parse(${JSON.stringify(json)})` : json
}

type Props = object

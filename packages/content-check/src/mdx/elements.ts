import type { MdxJsxFlowElement, MdxJsxTextElement } from 'satteri'
import type { Document } from './document.ts'

/** The components in a body, in reading order within a line of flow and of text. */
export function elementsOf({ nodes }: Pick<Document, 'nodes'>): Element[] {
  return [...nodes.of('mdxJsxFlowElement'), ...nodes.of('mdxJsxTextElement')]
}

/** The attributes that are text, by name; an attribute without a value is empty. */
export function propsOf(node: Element): Record<string, string> {
  return Object.fromEntries(
    node.attributes.flatMap((attribute) =>
      attribute.type === 'mdxJsxAttribute' && typeof attribute.value !== 'object'
        ? [[attribute.name, attribute.value ?? ''] as const]
        : attribute.type === 'mdxJsxAttribute' && attribute.value === null
          ? [[attribute.name, ''] as const]
          : []
    )
  )
}

export type Element = MdxJsxFlowElement | MdxJsxTextElement

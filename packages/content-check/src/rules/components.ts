import { proseComponents } from '@zerodeps/content-schema/prose'
import type { MdastNode } from 'satteri'
import { emptyComponents, inlineComponents } from '../mdx/component-content.ts'
import type { Document } from '../mdx/document.ts'
import { elementsOf, propsOf, type Element } from '../mdx/elements.ts'
import type { Fault } from '../findings/finding.ts'
import { didYouMean } from '../findings/near-miss.ts'
import { childrenOf, placeOf } from '../mdx/nodes.ts'
import { attributePlaces } from '../mdx/opening-tag.ts'
import { quote } from '../findings/quote.ts'
import { attributeWords, shapeFaults } from '../findings/shape.ts'
import { html, isHtml } from './html.ts'

/** Every component is of the vocabulary, with the attributes of its schema, where it belongs, holding what it needs. */
export function* components(document: Document): Iterable<Fault> {
  for (const node of elementsOf(document)) {
    const { name } = node

    if (isHtml(node)) {
      yield* html(node)
    } else if (!isComponent(name)) {
      const hint = didYouMean(name ?? '', Object.keys(proseComponents))

      yield { code: 'unknown-component', ...placeOf(node), message: `there is no component <${name}>`, hint }
    } else {
      yield* attributes(document, node, name)
      yield* placement(document, node, name)
    }
  }
}

function* attributes({ body }: Document, node: Element, name: keyof typeof proseComponents): Iterable<Fault> {
  const placeIn = attributePlaces(body, node)
  const counts = new Map<string, number>()
  const expressions = new Set<string>()

  for (const attribute of node.attributes) {
    if (attribute.type === 'mdxJsxExpressionAttribute') {
      yield {
        code: 'attribute-expression',
        ...placeOf(node),
        message: `${quote(`{${attribute.value}}`)} is an expression`
      }

      continue
    }

    const count = counts.get(attribute.name) ?? 0

    counts.set(attribute.name, count + 1)

    if (count > 0) {
      const message = `the attribute \`${attribute.name}\` is given twice`

      yield { code: 'repeated-attribute', ...placeIn(attribute.name, count), message }
    }

    if (typeof attribute.value === 'object' && attribute.value !== null) {
      const message = `the attribute \`${attribute.name}\` is an expression, ${quote(`{${attribute.value.value}}`)}`

      expressions.add(attribute.name)
      yield { code: 'attribute-expression', ...placeIn(attribute.name), message }
    }
  }

  const place = ([step]: readonly PropertyKey[]) => (step === undefined ? placeOf(node) : placeIn(String(step)))

  for (const fault of shapeFaults(proseComponents[name], propsOf(node), { ...attributeWords, place })) {
    if (
      fault.code !== 'missing-attribute' ||
      ![...expressions].some((attribute) => fault.message.includes(`\`${attribute}\``))
    ) {
      yield fault.code === 'missing-attribute' ? { ...fault, message: `<${name}>: ${fault.message}` } : fault
    }
  }
}

function* placement({ nodes }: Document, node: Element, name: keyof typeof proseComponents): Iterable<Fault> {
  const parent = nodes.parent(node)
  const inside = parent && 'name' in parent ? parent.name : undefined
  const content = childrenOf(node).filter((child) => child.type !== 'mdxFlowExpression' && !isBlank(child))
  const place = placeOf(node)

  if (name === 'Tab' && inside !== 'Tabs') {
    yield {
      code: 'component-place',
      ...place,
      message: '<Tab> stands outside <Tabs>',
      hint: 'Put it directly between <Tabs> and </Tabs>.'
    }
  }

  if (node.type === 'mdxJsxTextElement' && !inlineComponents.has(name)) {
    const hint = 'Put its tags on lines of their own, with an empty line before and after.'

    yield { code: 'component-place', ...place, message: `<${name}> stands inside a line of text`, hint }
  }

  if (emptyComponents.has(name) && content.length > 0) {
    yield {
      code: 'component-content',
      ...place,
      message: `<${name}> takes nothing between its tags`,
      hint: `End it with \`/>\`.`
    }
  }

  if (!emptyComponents.has(name) && content.length === 0) {
    yield { code: 'component-content', ...place, message: `<${name}> has nothing between its tags` }
  }

  if (name === 'Tabs' && content.some((child) => !('name' in child) || child.name !== 'Tab')) {
    yield {
      code: 'component-content',
      ...place,
      message: '<Tabs> holds something beside <Tab>',
      hint: 'Move it into a <Tab>.'
    }
  }

  if (name === 'Tabs') {
    yield* repeatedTabs(content)
  }

  if (
    name === 'Diagram' &&
    content.length > 0 &&
    !(content.length === 1 && content[0]?.type === 'code' && content[0].lang === 'dot')
  ) {
    yield {
      code: 'component-content',
      ...place,
      message: '<Diagram> holds something else than one `dot` fence',
      hint: 'Put one ```dot fence between its tags.'
    }
  }
}

function* repeatedTabs(tabs: readonly MdastNode[]): Iterable<Fault> {
  const labels = new Set<string>()

  for (const tab of tabs) {
    const label = tab.type === 'mdxJsxFlowElement' ? propsOf(tab)['label'] : undefined

    if (label === undefined) {
      continue
    }

    if (labels.has(label)) {
      yield { code: 'tab-repeated', ...placeOf(tab), message: `two tabs have the label ${quote(label)}` }
    }

    labels.add(label)
  }
}

function isComponent(name: string | null): name is keyof typeof proseComponents {
  return name !== null && Object.hasOwn(proseComponents, name)
}

function isBlank(node: MdastNode): boolean {
  return node.type === 'text' && node.value.trim() === ''
}

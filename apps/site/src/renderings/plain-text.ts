import { fenceMeta } from '@zerodeps/content-schema/fence'
import { inlineHtml, proseComponents, type ProseComponent } from '@zerodeps/content-schema/prose'
import type { Document } from '@zerodeps/content-check/mdx/document'
import type { MdastNode, MdxJsxFlowElement, MdxJsxTextElement } from 'satteri'
import { plainMarkdown } from '../components/prose/plain-markdown.ts'
import { attached, definitionsOf, type Definitions } from '../markdown/attached.ts'
import type { Attached } from '../markdown/attachment.ts'
import { attribute } from '../markdown/jsx.ts'

/**
 * A post as plain Markdown: components become what they stand for, everything else stays to the letter.
 * `entry` is the URL of its `index.mdx`, `page` its public one.
 */
export function plainText({ tree, body: mdx }: ReadText, entry: URL, page: string): string {
  return `${tree ? plain(tree, { mdx, entry, page, definitions: definitionsOf(tree) }).trim() : ''}\n`
}

function plain(node: MdastNode, source: Source): string {
  const found = attached(node, source.entry, source.definitions)

  if (found) {
    return aligned(standIn(found, source.page), node)
  }

  switch (node.type) {
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement': {
      return isInlineHtml(node.name)
        ? written(node, source)
        : aligned(component(node, dedented(between(node.children, source), node)), node)
    }

    case 'mdxTextExpression':
    case 'mdxFlowExpression': {
      return ''
    }

    case 'inlineCode': {
      const [, code] = /^(.+)\{:[\w-]+\}$/.exec(node.value) ?? []

      return code === undefined ? written(node, source) : plainMarkdown.InlineCode({ code })
    }

    case 'code': {
      return fenceMeta(node.meta ?? '').setup ? '' : written(node, source)
    }

    case 'definition': {
      // What a picture is shown by stands in its place.
      return node.url.startsWith('./') ? '' : written(node, source)
    }

    case 'heading': {
      return written(node, source).trimEnd()
    }

    default: {
      return written(node, source)
    }
  }
}

function standIn(found: Attached, page: string): string {
  switch (found.name) {
    case 'CodeBlock': {
      const { file } = found.props

      return plainMarkdown.CodeBlock({ ...found.props, file: file === undefined ? file : new URL(file, page).href })
    }

    case 'Diagram':
      return plainMarkdown.Diagram(found.props)
    case 'Model':
      return plainMarkdown.Model(found.props)
    case 'Figure':
      return plainMarkdown.Figure(found.props)
    case 'InlinePicture':
      return plainMarkdown.InlinePicture(found.props)
    case 'FlameGraph':
      return plainMarkdown.FlameGraph({ ...found.props, source: new URL(found.props.source, page).href })
    case 'Bench':
      return plainMarkdown.Bench({ ...found.props, source: new URL(found.props.source, page).href })
  }
}

function component({ name, attributes }: MdxJsxFlowElement | MdxJsxTextElement, inner: string): string {
  const names = attributes.flatMap((each) => (each.type === 'mdxJsxAttribute' ? [each.name] : []))
  const props = Object.fromEntries(names.map((each) => [each, attribute(attributes, each)]))

  return holdsText(name) ? textHolders[name](props, inner) : inner
}

/** Markdown has the few elements that an author may write too. */
function isInlineHtml(name: string | null): boolean {
  return inlineHtml.some((known) => known === name)
}

function holdsText(name: string | null): name is keyof typeof textHolders {
  return name !== null && Object.hasOwn(textHolders, name)
}

/** The source of a node, with what its children become in place of their own sources. */
function written(node: MdastNode, source: Source): string {
  const [start, end] = span(node, source)
  const children = 'children' in node ? node.children : []
  const [first] = children
  const last = children.at(-1)

  if (!first || !last) {
    return source.mdx.slice(start, end)
  }

  return (
    source.mdx.slice(start, span(first, source)[0]) +
    between(children, source) +
    source.mdx.slice(span(last, source)[1], end)
  )
}

/** Siblings, and what stands between them. */
function between(children: readonly MdastNode[], source: Source): string {
  return children
    .map((child, index) => {
      const next = children[index + 1]

      return plain(child, source) + (next ? source.mdx.slice(span(child, source)[1], span(next, source)[0]) : '')
    })
    .join('')
}

/** In a list or a quote every line of what stands for a component begins where the component began. */
function aligned(text: string, node: MdastNode): string {
  return text.replaceAll(/\n(?=[^\n])/g, `\n${indent(node)}`)
}

function dedented(text: string, node: MdastNode): string {
  return text.replaceAll(`\n${indent(node)}`, '\n')
}

function indent(node: MdastNode): string {
  return ' '.repeat((node.position?.start.column ?? 1) - 1)
}

function span({ position }: MdastNode, { mdx }: Source): [number, number] {
  return [position?.start.offset ?? 0, position?.end.offset ?? mdx.length]
}

/** Every component but those that show a file or a drawing. One without its line does not compile. */
const textHolders = {
  Callout: (props, inner) => plainMarkdown.Callout(proseComponents.Callout.parse(props), inner),
  Tabs: (props, inner) => plainMarkdown.Tabs(proseComponents.Tabs.parse(props), inner),
  Tab: (props, inner) => plainMarkdown.Tab(proseComponents.Tab.parse(props), inner),
  Details: (props, inner) => plainMarkdown.Details(proseComponents.Details.parse(props), inner),
  Sidenote: (props, inner) => plainMarkdown.Sidenote(proseComponents.Sidenote.parse(props), inner),
  Abbr: (props, inner) => plainMarkdown.Abbr(proseComponents.Abbr.parse(props), inner),
  Num: plainMarkdown.Num,
  Ratio: plainMarkdown.Ratio
} satisfies Record<Exclude<ProseComponent, Attached['name'] | 'Snippet'>, TextHolder>

type TextHolder = (props: Readonly<Record<string, string | undefined>>, inner: string) => string

type ReadText = Pick<Document, 'tree' | 'body'>

interface Source {
  readonly mdx: string
  readonly entry: URL
  readonly page: string
  readonly definitions: Definitions
}

import { basename } from 'node:path'
import {
  defineMdastPlugin,
  type Data,
  type MdastNode,
  type MdastVisitorContext,
  type MdxJsxFlowElement,
  type MdxJsxTextElement
} from 'satteri'
import { attached, definitionsOf, type Definitions } from './attached.ts'
import { highlight } from './highlight.ts'
import { component, expression, inlineComponent } from './jsx.ts'

/**
 * Gives the components that name a file what is in it: a component is a function of its props and reads nothing. A
 * `Snippet` becomes the code block it stands for, a `Diagram` takes its fence, a `Bench` its recording, of those that the
 * text is rendered with, a `FlameGraph` what its profile shows, a `Model` the path of its picture, and pictures are
 * imported by the bundler, which measures and converts them.
 */
export const files = defineMdastPlugin({
  name: 'files',
  before(root, { data }) {
    data.definitions = definitionsOf(root)
  },
  mdxJsxFlowElement: filled,
  paragraph: filled,
  image: inLine,
  imageReference: inLine,
  after(root, context) {
    const imports = [...pictures(context.data)].map(([src, name]) => `import ${name} from ${JSON.stringify(src)}`)

    if (imports.length > 0) {
      context.prependChild(root, { type: 'mdxjsEsm', value: imports.join('\n') })
    }
  }
})

async function filled(
  node: Readonly<MdastNode>,
  { fileURL, data }: MdastVisitorContext
): Promise<MdastNode | undefined> {
  const found = fileURL && attached(node, fileURL, data.definitions ?? (() => new Map()))

  switch (found?.name) {
    case 'CodeBlock': {
      return component('CodeBlock', { ...found.props, lines: await highlight(found.props.code, found.props.lang) })
    }

    case 'Figure':
    case 'InlinePicture': {
      const { src, dark, ...props } = found.props
      const made = found.name === 'Figure' ? component(found.name, props) : inlineComponent(found.name, props)
      const shown = withPicture(made, 'picture', src, data)

      return dark === undefined ? shown : withPicture(shown, 'dark', dark, data)
    }

    case 'Bench': {
      const { recording: _recording, ...props } = found.props

      return withExpression(component(found.name, props), 'recording', recordingNamed(basename(props.source)))
    }

    case 'Diagram':
    case 'FlameGraph':
    case 'Model': {
      return component(found.name, found.props)
    }

    case undefined: {
      return undefined
    }
  }
}

/** A picture alone in its paragraph is that paragraph, which is filled as one. */
async function inLine(
  node: Readonly<Extract<MdastNode, { type: 'image' | 'imageReference' }>>,
  context: MdastVisitorContext
): Promise<MdastNode | undefined> {
  const parent = context.parent(node)

  return parent.type === 'paragraph' && parent.children.length === 1 ? undefined : filled(node, context)
}

function withPicture<Node extends MdxJsxFlowElement | MdxJsxTextElement>(
  node: Node,
  prop: string,
  src: string,
  data: Data
): Node {
  const imported = pictures(data)
  const name = imported.get(src) ?? `picture${imported.size}`

  imported.set(src, name)

  return withExpression(node, prop, name)
}

/** As the page passes it to the text; in the text each would be a part of the program that renders. */
function recordingNamed(name: string): string {
  return `props.recordings[${JSON.stringify(name)}]`
}

function withExpression<Node extends MdxJsxFlowElement | MdxJsxTextElement>(
  node: Node,
  prop: string,
  code: string
): Node {
  return { ...node, attributes: [...node.attributes, expression(prop, code)] }
}

/** The pictures of the document at hand, by path, with the names they are imported under. */
function pictures(data: Data): Map<string, string> {
  data.pictures ??= new Map()

  return data.pictures
}

declare module 'satteri' {
  interface DataMap {
    definitions: Definitions
    pictures: Map<string, string>
  }
}

import { defineMdastPlugin, type Data, type MdastNode, type MdastVisitorContext } from 'satteri'
import { attached } from './attached.ts'
import { highlight } from './highlight.ts'
import { component, expression } from './jsx.ts'

/**
 * Gives the components that name a file what is in it: a component is a function of its props and reads nothing. A
 * `Snippet` becomes the code block it stands for, a `Diagram` takes its fence, a `Bench` its recording, a
 * `Model` the path of its picture, and pictures are
 * imported by the bundler, which measures and converts them.
 */
export const files = defineMdastPlugin({
  name: 'files',
  mdxJsxFlowElement: filled,
  paragraph: filled,
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
  const found = fileURL && attached(node, fileURL)

  switch (found?.name) {
    case 'CodeBlock': {
      return component('CodeBlock', { ...found.props, lines: await highlight(found.props.code, found.props.lang) })
    }

    case 'Figure': {
      const { src, dark, ...props } = found.props
      const figure = withPicture(component('Figure', props), 'picture', src, data)

      return dark === undefined ? figure : withPicture(figure, 'dark', dark, data)
    }

    case 'Diagram':
    case 'Bench':
    case 'Model': {
      return component(found.name, found.props)
    }

    case undefined: {
      return undefined
    }
  }
}

function withPicture(
  node: ReturnType<typeof component>,
  prop: string,
  src: string,
  data: Data
): ReturnType<typeof component> {
  const imported = pictures(data)
  const name = imported.get(src) ?? `picture${imported.size}`

  imported.set(src, name)

  return { ...node, attributes: [...node.attributes, expression(prop, name)] }
}

/** The pictures of the document at hand, by path, with the names they are imported under. */
function pictures(data: Data): Map<string, string> {
  data.pictures ??= new Map()

  return data.pictures
}

declare module 'satteri' {
  interface DataMap {
    pictures: Map<string, string>
  }
}

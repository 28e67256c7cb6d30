import { defineMdastPlugin, type Data, type MdastNode, type MdxJsxAttributeUnion } from 'satteri'
import { recorded, snippet } from './attachments.ts'
import { lines } from '@zerodeps/content-schema/fence'
import { highlight } from './highlight.ts'
import { component, expression } from './jsx.ts'

/**
 * Gives the components that name a file what is in it: a component is a function of its props and reads nothing. A
 * `Snippet` becomes the code block it stands for, a `Diagram` takes its fence, a `Bench` its recording, and pictures are
 * imported by the bundler, which measures and converts them.
 */
export const files = defineMdastPlugin({
  name: 'files',
  async mdxJsxFlowElement(node, context) {
    const { fileURL } = context

    if (fileURL === undefined) {
      return undefined
    }

    const text = (name: string) => attribute(node.attributes, name)

    switch (node.name ?? '') {
      case 'Snippet': {
        const shown = snippet(fileURL, text('file') ?? '', text('region'))

        return component('CodeBlock', {
          ...shown,
          lines: await highlight(shown.code, shown.lang),
          mark: lines(text('mark'))
        })
      }

      case 'Diagram': {
        const fence = node.children.find((child) => child.type === 'code')

        return component('Diagram', { dot: fence?.value ?? '', alt: text('alt'), caption: text('caption') })
      }

      case 'Bench': {
        const name = text('name') ?? ''

        return component('Bench', {
          name,
          recording: recorded(fileURL, name),
          caption: text('caption'),
          open: text('table') !== undefined
        })
      }

      case 'Figure': {
        return figure(context.data, text('src') ?? '', { alt: text('alt'), caption: text('caption') })
      }

      default: {
        return undefined
      }
    }
  },
  paragraph(node, { data }) {
    const [image, ...rest] = node.children

    return image?.type === 'image' && rest.length === 0
      ? figure(data, image.url, { alt: image.alt, caption: image.title ?? undefined })
      : undefined
  },
  after(root, context) {
    const imports = [...pictures(context.data)].map(([src, name]) => `import ${name} from ${JSON.stringify(src)}`)

    if (imports.length > 0) {
      context.prependChild(root, { type: 'mdxjsEsm', value: imports.join('\n') })
    }
  }
})

function figure(data: Data, src: string, props: Readonly<Record<string, unknown>>): MdastNode {
  const imported = pictures(data)
  const name = imported.get(src) ?? `picture${imported.size}`
  const node = component('Figure', props)

  imported.set(src, name)

  return { ...node, attributes: [...node.attributes, expression('picture', name)] }
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

function attribute(attributes: readonly MdxJsxAttributeUnion[], name: string): string | undefined {
  const found = attributes.find((each) => each.type === 'mdxJsxAttribute' && each.name === name)

  return found?.type !== 'mdxJsxAttribute' ? undefined : typeof found.value === 'string' ? found.value : ''
}

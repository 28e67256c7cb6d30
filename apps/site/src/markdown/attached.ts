import { existsSync, readFileSync } from 'node:fs'
import { animation } from '@zerodeps/content-check/files/animation'
import { darkPicture } from '@zerodeps/content-schema/dark-picture'
import { lines } from '@zerodeps/content-schema/fence'
import { modelName } from '@zerodeps/content-schema/model-name'
import type { Recording } from '@zerodeps/content-schema/recording'
import type { MdastNode, MdxJsxFlowElement } from 'satteri'
import { firstFigure, type ShownModel } from '../models/first-figure.ts'
import { historyOf, isStale, kernel, recorded, snippet } from './attachments.ts'
import { attribute } from './jsx.ts'
import { stillExtension, stillPath } from './still.ts'

/**
 * A component that names a file, with what is in the file in its place. `undefined` for every other node. `entry` is the
 * URL of the `index.mdx` that the node is in.
 */
export function attached(node: Readonly<MdastNode>, entry: URL): Attached | undefined {
  if (node.type === 'paragraph') {
    const [image, ...rest] = node.children

    return image?.type === 'image' && rest.length === 0
      ? picture(entry, image.url, { alt: image.alt ?? '', caption: image.title ?? undefined })
      : undefined
  }

  return node.type === 'mdxJsxFlowElement' ? named(node, entry) : undefined
}

function named(node: Readonly<MdxJsxFlowElement>, entry: URL): Attached | undefined {
  const text = (name: string) => attribute(node.attributes, name)
  const words = { alt: text('alt') ?? '', caption: text('caption') }

  switch (node.name ?? '') {
    case 'Snippet': {
      const shown = snippet(entry, text('file') ?? '', text('region'))

      return { name: 'CodeBlock', props: { ...shown, mark: lines(text('mark')) } }
    }

    case 'Diagram': {
      const dot = node.children.find((child) => child.type === 'code')?.value ?? ''

      return { name: 'Diagram', props: { dot, ...words, still: stillPath(dot) } }
    }

    case 'Bench': {
      const name = text('name') ?? ''
      const recording = recorded(entry, name)
      const still = stillPath(JSON.stringify(recording))

      return {
        name: 'Bench',
        props: {
          name,
          recording,
          still,
          caption: words.caption,
          open: text('table') !== undefined,
          stale: isStale(entry, name, recording),
          history: historyOf(entry, name, recording)
        }
      }
    }

    case 'Model': {
      const name = modelName.parse(text('name'))
      const { caption } = words

      if (text('code') !== undefined) {
        return { name: 'CodeBlock', props: { ...kernel(name), mark: [] } }
      }

      return name === 'explorer'
        ? { name: 'Model', props: { name, caption } }
        : { name: 'Model', props: { name, caption, still: stillPath(JSON.stringify(firstFigure(name).rows)) } }
    }

    case 'Figure': {
      return picture(entry, text('src') ?? '', words)
    }

    default: {
      return undefined
    }
  }
}

function picture(entry: URL, src: string, words: Words): Attached {
  const bytes = readFileSync(new URL(src, entry))
  const animated = animation(bytes) !== undefined
  const dark = existsSync(new URL(darkPicture(src), entry)) ? darkPicture(src) : undefined

  return {
    name: 'Figure',
    props: { src, dark, ...words, animated, still: stillPath(bytes, stillExtension(src, animated)) }
  }
}

export type Attached =
  | { readonly name: 'CodeBlock'; readonly props: ReturnType<typeof snippet> & { readonly mark: readonly number[] } }
  | { readonly name: 'Diagram'; readonly props: Words & { readonly dot: string; readonly still: string } }
  | { readonly name: 'Figure'; readonly props: FigureProps }
  | {
      readonly name: 'Bench'
      readonly props: {
        readonly name: string
        readonly recording: Recording
        readonly still: string
        readonly caption: string | undefined
        readonly open: boolean
        readonly stale: boolean
        readonly history: string | undefined
      }
    }
  | {
      readonly name: 'Model'
      readonly props: ShownModel
    }

interface FigureProps extends Words {
  readonly src: string
  /** The same for dark pages. Feeds and plain Markdown show the light one. */
  readonly dark: string | undefined
  /** It has several frames, all of which are to be seen. */
  readonly animated: boolean
  readonly still: string
}

interface Words {
  readonly alt: string
  readonly caption: string | undefined
}

import { existsSync, readFileSync } from 'node:fs'
import { animation } from '@zerodeps/content-check/files/animation'
import { benchView, type BenchView } from '@zerodeps/content-schema/bench-view'
import { darkPicture } from '@zerodeps/content-schema/dark-picture'
import { lines } from '@zerodeps/content-schema/fence'
import { modelName } from '@zerodeps/content-schema/model-name'
import type { MdastNode, MdxJsxFlowElement } from 'satteri'
import { flame } from '../charts/flame.ts'
import { firstFigure } from '../models/first-figure.ts'
import type { Attached, AttachedFigure, Words } from './attachment.ts'
import { evidenceOf, historyOf, isStale, kernel, profiled, recorded, snippet } from './attachments.ts'
import { attribute } from './jsx.ts'
import { stillExtension, stillPath } from './still.ts'

/**
 * A component or a picture that names a file, with what is in the file in its place. `undefined` for every other node. `entry`
 * is the URL of the `index.mdx` that the node is in, `definitions` what is defined there.
 */
export function attached(node: Readonly<MdastNode>, entry: URL, definitions: Definitions): Attached | undefined {
  const shown = node.type === 'paragraph' && node.children.length === 1 ? node.children[0] : undefined
  const alone = shown && pictureIn(shown, definitions)
  const inline = pictureIn(node, definitions)

  if (alone) {
    return picture(entry, alone.url, { alt: alone.alt, caption: alone.title })
  }

  if (inline) {
    const { props } = picture(entry, inline.url, { alt: inline.alt, caption: undefined })

    return { name: 'InlinePicture', props: { ...props, title: inline.title } }
  }

  return node.type === 'mdxJsxFlowElement' ? named(node, entry) : undefined
}

/** What is defined in a text, by identifier, sought when a picture first asks: few texts name their pictures so. */
export function definitionsOf(root: Readonly<MdastNode> | undefined): Definitions {
  let found: ReturnType<Definitions> | undefined

  return () => (found ??= new Map((root ? definitionsIn(root) : []).map((node) => [node.identifier, node])))
}

function definitionsIn(node: Readonly<MdastNode>): Readonly<Definition>[] {
  return node.type === 'definition' ? [node] : 'children' in node ? node.children.flatMap(definitionsIn) : []
}

function pictureIn(node: Readonly<MdastNode>, definitions: Definitions) {
  const named =
    node.type === 'imageReference' ? definitions().get(node.identifier) : node.type === 'image' ? node : undefined

  return named && 'alt' in node ? { url: named.url, title: named.title ?? undefined, alt: node.alt ?? '' } : undefined
}

function named(node: Readonly<MdxJsxFlowElement>, entry: URL): Attached | undefined {
  const text = (name: string) => attribute(node.attributes, name)
  const words = { alt: text('alt') ?? '', caption: text('caption') }

  switch (node.name ?? '') {
    case 'Snippet': {
      const { evidence, base } = evidenceOf(entry)
      const { file, ...shown } = snippet(evidence, text('file') ?? '', text('region'))
      const whole = file === undefined ? {} : { file: `${base}${file}` }

      return { name: 'CodeBlock', props: { ...shown, ...whole, mark: lines(text('mark')) } }
    }

    case 'Diagram': {
      const dot = node.children.find((child) => child.type === 'code')?.value ?? ''

      return { name: 'Diagram', props: { dot, ...words, still: stillPath(dot) } }
    }

    case 'Bench': {
      const name = text('name') ?? ''
      const { evidence, base, words: language } = evidenceOf(entry)
      const recording = recorded(evidence, name)
      const view = benchView({
        x: text('x'),
        lead: text('lead'),
        steps: text('steps'),
        cumulative: text('cumulative'),
        shade: text('shade'),
        ratio: text('ratio')
      })
      const still = stillPath(JSON.stringify(recording) + (isPlain(view) ? '' : JSON.stringify(view)))

      return {
        name: 'Bench',
        props: {
          source: `${base}bench/${name}`,
          recording,
          view,
          still,
          caption: words.caption,
          open: text('table') !== undefined,
          stale: isStale(evidence, name, recording),
          history: historyOf(evidence, name, recording),
          language
        }
      }
    }

    case 'FlameGraph': {
      const name = text('name') ?? ''
      const { evidence, base } = evidenceOf(entry)
      const drawn = flame(profiled(evidence, name))

      return {
        name: 'FlameGraph',
        props: {
          source: `${base}bench/${name}`,
          title: text('title') ?? '',
          caption: words.caption,
          flame: drawn,
          still: stillPath(JSON.stringify(drawn))
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

function isPlain(view: BenchView): boolean {
  return Object.keys(view).length === 0
}

function picture(entry: URL, src: string, words: Words): AttachedFigure {
  const bytes = readFileSync(new URL(src, entry))
  const animated = animation(bytes) !== undefined
  const dark = existsSync(new URL(darkPicture(src), entry)) ? darkPicture(src) : undefined

  return {
    name: 'Figure',
    props: { src, dark, ...words, animated, still: stillPath(bytes, stillExtension(src, animated)) }
  }
}

type Definition = Extract<MdastNode, { type: 'definition' }>

export type Definitions = () => ReadonlyMap<string, Readonly<Definition>>

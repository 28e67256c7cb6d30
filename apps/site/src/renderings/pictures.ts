import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { CollectionEntry } from 'astro:content'
import { benchStill } from '../charts/bench-still.ts'
import { diagramStill } from '../charts/diagram-still.ts'
import { flameStill } from '../charts/flame-still.ts'
import { kept } from '../kept.ts'
import { attached, definitionsOf } from '../markdown/attached.ts'
import type { Attached } from '../markdown/attachment.ts'
import type { StillExtension } from '../markdown/still.ts'
import { firstFigure } from '../models/first-figure.ts'
import { modelStill } from '../models/model-still.ts'
import { entryFile, postDocument } from './entry-file.ts'
import { keptPictures } from './kept-pictures.ts'

const { drawing, photograph } = keptPictures(kept('pictures', new URL(KEPT_FOLDER)))

const read = new WeakMap<CollectionEntry<'posts'>, readonly Attached[]>()

/**
 * The pictures, diagrams and charts of a post that have this ending where feeds and plain Markdown name them, each with
 * its file name there and what draws it. A post is read once for the routes of all endings.
 */
export function picturesNamed(extension: StillExtension, post: CollectionEntry<'posts'>): Picture[] {
  const entry = entryFile(post)
  const attachments = (!import.meta.env.DEV && read.get(post)) || attachmentsOf(post, entry)
  const found = new Map<string, Draw>()

  read.set(post, attachments)

  for (const picture of attachments) {
    if ('still' in picture.props && picture.props.still.endsWith(`.${extension}`)) {
      found.set(basename(picture.props.still, `.${extension}`), () => bytes(picture, entry))
    }
  }

  return [...found].map(([name, draw]) => ({ name, draw }))
}

function attachmentsOf(post: CollectionEntry<'posts'>, entry: URL): Attached[] {
  const { tree, nodes } = postDocument(post)
  const definitions = definitionsOf(tree)

  return nodes.all.flatMap((node) => attached(node, entry, definitions) ?? [])
}

async function bytes(picture: Attached, entry: URL): Promise<Buffer> {
  switch (picture.name) {
    case 'Diagram':
      return drawing((await diagramStill(picture.props.dot)).svg)
    case 'Bench':
      return drawing(benchStill(picture.props.recording, picture.props.view).svg)
    case 'FlameGraph':
      return drawing(flameStill(picture.props.flame).svg)
    case 'Figure':
    case 'InlinePicture':
      return photograph(await readFile(new URL(picture.props.src, entry)), picture.props.still)
    case 'Model':
      if (picture.props.name !== 'explorer') {
        return drawing(modelStill(firstFigure(picture.props.name)).svg)
      }

      throw new Error('the explorer is no picture')
    case 'CodeBlock':
      throw new Error(`${picture.props.title} is no picture`)
  }
}

export type Draw = () => Promise<Buffer>

interface Picture {
  readonly name: string
  readonly draw: Draw
}

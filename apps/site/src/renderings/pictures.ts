import { readFile } from 'node:fs/promises'
import { mdxToMdast, type MdastNode } from 'satteri'
import { markdownFeatures } from '@zerodeps/content-schema/markdown'
import type { CollectionEntry } from 'astro:content'
import { benchStill } from '../charts/bench-still.ts'
import { diagramStill } from '../charts/diagram-still.ts'
import { attached, type Attached } from '../markdown/attached.ts'
import { postFile } from './post-file.ts'
import { drawing, photograph } from './raster.ts'

/** The pictures, diagrams and charts of a post, by the paths that feeds and plain Markdown give them. */
export function pictures(post: CollectionEntry<'posts'>): Map<string, () => Promise<Buffer>> {
  const entry = postFile(post)
  const found = new Map<string, () => Promise<Buffer>>()

  collect(mdxToMdast(post.body ?? '', { features: markdownFeatures }), (node) => {
    const picture = attached(node, entry)

    if (picture && 'still' in picture.props) {
      found.set(picture.props.still, () => bytes(picture, entry))
    }
  })

  return found
}

async function bytes(picture: Attached, entry: URL): Promise<Buffer> {
  switch (picture.name) {
    case 'Diagram':
      return drawing((await diagramStill(picture.props.dot)).svg)
    case 'Bench':
      return drawing(benchStill(picture.props.recording).svg)
    case 'Figure':
      return photograph(await readFile(new URL(picture.props.src, entry)), picture.props.still)
    case 'CodeBlock':
      throw new Error(`${picture.props.title} is no picture`)
  }
}

function collect(node: MdastNode, visit: (node: MdastNode) => void): void {
  visit(node)

  for (const child of 'children' in node ? node.children : []) {
    collect(child, visit)
  }
}

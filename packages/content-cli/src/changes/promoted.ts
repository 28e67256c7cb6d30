import { movedFigures, type Left, type Move } from '@zerodeps/content-check/figures/moved-figures'
import { collections, readFolders } from '@zerodeps/content-check/files/folder'
import { readDocument } from '@zerodeps/content-check/mdx/document'
import { edited } from './edit.ts'

/**
 * The texts of the content with the figures that moved typed anew: what to write, and what to show. Figures whose sentence
 * would say something else are left as they are.
 */
export function promoted(contentDir: string, isWanted: (file: string) => boolean): Promotion {
  const writes: Record<string, string> = {}
  const moved: (Move & { file: string })[] = []
  const left: (Left & { file: string })[] = []

  for (const folder of collections.flatMap((collection) => readFolders(contentDir, collection).folders)) {
    const file = `${folder.file}/index.mdx`

    if (folder.has('index.mdx') && isWanted(file)) {
      const found = movedFigures(readDocument(folder))

      if (found.moved.length > 0) {
        writes[file] = edited(Buffer.from(folder.bytes('index.mdx')).toString(), (text) => typedAnew(text, found.moved))
      }

      moved.push(...found.moved.map((move) => ({ ...move, file })))
      left.push(...found.left.map((each) => ({ ...each, file })))
    }
  }

  return { writes, moved, left }
}

function typedAnew(text: string, moves: readonly Move[]): string {
  return moves
    .toSorted((a, b) => b.offset - a.offset)
    .reduce(
      (rest, { offset, before, after }) => rest.slice(0, offset) + after + rest.slice(offset + before.length),
      text
    )
}

export interface Promotion {
  /** By file. */
  readonly writes: Readonly<Record<string, string>>
  readonly moved: readonly (Move & { readonly file: string })[]
  readonly left: readonly (Left & { readonly file: string })[]
}

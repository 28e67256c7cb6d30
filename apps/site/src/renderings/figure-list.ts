import { bindsFigures, figureSources, type FigureSource } from '@zerodeps/content-check/figures/figure-sources'
import type { Document } from '@zerodeps/content-check/mdx/document'
import type { CollectionEntry } from 'astro:content'
import { publicUrl } from '../site.ts'
import { postDocument } from './entry-file.ts'

/** A table of every figure of a text and of the recorded cells that it was taken from, as Markdown; empty where it has none. */
export function figureList(document: Document): string {
  const figures = figureSources(document)
  const rows = [HEAD, ['---', '---', '---'], ...figures.map(row)].map((cells) => `| ${cells.join(' | ')} |`)

  return figures.length === 0 ? '' : `\n## Where the figures come from\n\n${rows.join('\n')}\n`
}

/** Whether a post has such figures. */
export function hasFigures(post: CollectionEntry<'posts'>): boolean {
  return bindsFigures(postDocument(post))
}

function row({ text, claim: { kind, of, other }, records }: FigureSource): string[] {
  const cells = other === undefined ? `\`${of}\`` : `\`${of}\` ${WORDS[kind]} \`${other}\``

  return [text, cells, records.map((path) => `<${publicUrl(path)}>`).join(' ')].map((cell) =>
    cell.replaceAll('|', '\\|')
  )
}

const HEAD = ['Figure', 'Cells: record/series/place', 'Record']

const WORDS: Readonly<Record<FigureSource['claim']['kind'], string>> = {
  value: '',
  more: 'more than',
  less: 'less than',
  below: 'below',
  ratio: 'to'
}

import { figureSources, type FigureSource } from '@zerodeps/content-check/figures/figure-sources'
import type { CollectionEntry } from 'astro:content'
import { publicUrl } from '../site.ts'
import { postFolder, postText } from './post-file.ts'

/** A table of every figure of a post and of the recorded values behind it, as Markdown; empty where it has none. */
export function figureList(post: CollectionEntry<'posts'>): string {
  const figures = figureSources(postFolder(post))
  const rows = [HEAD, ['---', '---', '---'], ...figures.map(row)].map((cells) => `| ${cells.join(' | ')} |`)

  return figures.length === 0 ? '' : `\n## Where the figures come from\n\n${rows.join('\n')}\n`
}

/** Whether a post has such figures. */
export function hasFigures(post: CollectionEntry<'posts'>): boolean {
  return /<(?:Num|Ratio)\s/.test(postText(post))
}

function row({ text, kind, cells }: FigureSource): string[] {
  const sources = [...new Set(cells.flatMap(({ source }) => source ?? []))].map((source) => `<${publicUrl(source)}>`)
  const labels = [...new Set(cells.map(({ label }) => label))].join('; ')

  return [text, `${MEANING[kind]}${labels}`, sources.join(' ')].map((cell) => cell.replaceAll('|', '\\|'))
}

const HEAD = ['Figure', 'Recorded value', 'Record']

const MEANING: Readonly<Record<FigureSource['kind'], string>> = {
  value: '',
  more: 'difference: ',
  less: 'difference: ',
  below: 'rounds in which the first is below the second: ',
  ratio: 'ratio: '
}

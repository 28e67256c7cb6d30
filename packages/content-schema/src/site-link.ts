import { siteOrigin } from './pages.ts'

/**
 * The paths on this site that a Markdown text links to, each once, without query and fragment. Code is not read: an
 * address in an example is no link. Pictures are not links either.
 */
export function siteLinks(source: string): string[] {
  const text = source.replaceAll(/^([ \t]*)(`{3,}|~{3,}).*?^\1\2|(`+)(?!`).*?[^`]\3(?!`)/gms, '')
  const targets = text.matchAll(
    /(?<!!\[[^\]]*)\]\(\s*<?([^\s)>]+)|^[ \t]*\[[^\]]+\]:\s*<?([^\s>]+)|<(https:[^\s>]+)>/gm
  )
  const paths = [...targets]
    .map(([, inline, defined, bare]) => inline ?? defined ?? bare ?? '')
    .map((url) => (url.startsWith(`${siteOrigin}/`) ? url.slice(siteOrigin.length) : url))
    .filter((url) => url.startsWith('/') && !url.startsWith('//'))
    .map((url) => url.replace(/[?#].*$/, ''))

  return [...new Set(paths)]
}

import type { Document } from '../mdx/document.ts'
import { doubledWords } from './doubled-words.ts'
import type { Fault, Place } from '../findings/finding.ts'
import { offsetAt, placeAt } from '../findings/place.ts'
import { dollarFormula } from '../mdx/dollar-formula.ts'
import { textMatches } from '../mdx/prose-text.ts'

/** Words written twice, words left for later, and marks of Markdown that came out as text. */
export function* prose(document: Document): Iterable<Fault> {
  for (const { word, index } of doubledWords(document.prose)) {
    yield { code: 'doubled-word', ...placeAt(document.body, index), message: `the word "${word}" stands twice` }
  }

  for (const { match, place } of textMatches(document, /(?<!\\)\*\*|(?<![\\\w])__(?=\w)/g)) {
    yield { code: 'stray-markup', ...place, message: `"${match}" opens nothing and closes nothing` }
  }

  for (const { sign, pattern, message, hint, meant } of FOREIGN) {
    // Most texts have none of them, and a search for one sign is far cheaper than a pattern.
    for (const { match, place } of document.prose.includes(sign) ? textMatches(document, pattern) : []) {
      const source = sourceAt(document, place, match.length)
      const text = meant?.(source)

      yield {
        code: 'stray-markup',
        ...place,
        message,
        hint,
        fix: text === undefined ? undefined : { ...place, length: source.length, text }
      }
    }
  }

  if (document.matter.data?.['draft'] !== true) {
    yield* placeholders(document)
  }
}

/** What the author typed there: running text has code and markup blotted out. */
function sourceAt({ body }: Document, place: Place, length: number): string {
  const offset = offsetAt(body, place)

  return body.slice(offset, offset + length)
}

function* placeholders(document: Document): Iterable<Fault> {
  for (const { match, place } of textMatches(document, PLACEHOLDER)) {
    yield { code: 'placeholder', ...place, message: `"${match}" was left for later` }
  }

  const matter = document.text.slice(0, document.text.length - document.body.replace(/^\n*/, '').length)

  for (const { 0: match, index } of matter.matchAll(PLACEHOLDER)) {
    yield { code: 'placeholder', ...placeAt(document.text, index), message: `"${match}" was left for later` }
  }
}

/** What other programs read as markup, and Markdown with a mistake in it. */
const FOREIGN: readonly ForeignMarkup[] = [
  {
    sign: '](',
    pattern: /\[[^\][\n]*\]\([^()\n]* =\d*x\d*\)/g,
    message: 'a picture that is shown as text, with a size',
    hint: 'Leave the size out: a page shows a picture as large as it can.',
    meant: (source) => source.replace(/ =\d*x\d*\)$/, ')')
  },
  {
    sign: '](',
    pattern: /\[[^\][\n]*\]\((?![^()\n]* =\d*x\d*\))[^()\n]* [^()\n]*\)/g,
    message: 'a link or picture that is shown as text: there is a blank in its address',
    hint: 'Name the file without blanks.'
  },
  {
    sign: '[',
    pattern: /\[[^\][()\n]+\((?:https?:\/\/|\.?\/|#)[^()\s]*\)/g,
    message: 'a link that is shown as text: there is no `]` before its address',
    hint: 'Put `]` before the `(`.',
    meant: (source) => source.replace('(', '](')
  },
  {
    sign: '[TOC]',
    pattern: /(?<=[\n\u0001])\[(?:TOC|toc)\](?=[\n\u0001]|$)/g,
    message: 'a sign for a table of contents is shown as text',
    hint: 'Delete it; a long text has one of its own.'
  },
  {
    sign: '*[',
    pattern: /(?<=[\n\u0001])\*\[[^\][\n]+\]:/g,
    message: 'an abbreviation of another Markdown is shown as text',
    hint: 'Write `<Abbr title="…">…</Abbr>` where it stands first.'
  },
  {
    sign: '] (',
    pattern: /(?<!\\)\[[^\][\n]+\] \((?:[a-z]+:|www\.|\.{0,2}\/|#)[^()\s]*\)/g,
    message: 'a link that is shown as text: there is a blank before its address',
    hint: 'Delete the blank between `]` and `(`.',
    meant: (source) => source.replace('] (', '](')
  },
  {
    sign: '[[',
    pattern: /\[\[[^\][\n]+\]\]/g,
    message: 'a link of a wiki is shown as text',
    hint: 'Write `[text](/posts/slug/)`, or `![alt](./name.png)`.'
  },
  {
    sign: ':::',
    pattern: /(?<=[\n\u0001]):::\s*[a-z]/g,
    message: 'an admonition of another Markdown is shown as text',
    hint: 'Write `<Callout kind="note">`.'
  },
  {
    sign: '==',
    pattern: /(?<![\\=\w])==(?=[^\s=])[^=\n]*(?<!\s)==(?![=\w])/g,
    message: 'a highlight of another Markdown is shown as text',
    hint: 'Write `<mark>text</mark>`, or `\\==` for the signs themselves.',
    meant: (source) => `<mark>${source.slice(2, -2)}</mark>`
  },
  {
    sign: ':',
    pattern: /(?<![\w:\u0001]):(?:[a-z][a-z0-9_-]*[a-z0-9]|[+-]1):(?![\w:\u0001])/g,
    message: 'a shortcode is shown as text',
    hint: 'Type the character itself.'
  },
  {
    sign: '--',
    pattern: /(?<=[\s\u0001])--(?=[a-z])/g,
    message: 'an option of a command is shown with a dash',
    hint: 'Put it in code.'
  },
  {
    sign: '##',
    pattern: /(?<=[\n\u0001])#{2,6}(?=[\p{L}\p{N}])/gu,
    message: 'a heading that is shown as text',
    hint: 'Put a blank after the last `#`.',
    meant: (source) => `${source} `
  },
  {
    sign: '|\n',
    pattern: /(?<=[\n\u0001])\|[^\n]*\|\n\|[^\n]*\|(?=[\n\u0001]|$)/g,
    message: 'a table that is shown as text',
    hint: 'Put `| --- | --- |` under its first row, with as many cells.',
    meant: withSeparator
  },
  {
    sign: '$',
    pattern: dollarFormula,
    message: 'a formula that is shown as text',
    hint: 'Write it between `$$` and `$$`, or `\\$` for the sign.',
    meant: (source) => `$${source}$`
  },
  ...['•', '‣', '▪', '◦', '●'].map((sign) => ({
    sign,
    pattern: new RegExp(`(?<=[\\n\\u0001])${sign}[ \\t\\u00A0]*`, 'g'),
    message: `a list that is shown as text, with "${sign}"`,
    hint: 'Begin each line with `- `.',
    meant: () => '- '
  }))
]

/** A table with its second row, where the two that are there agree on the columns; a bar in code may be none. */
function withSeparator(source: string): string | undefined {
  const [head = '', row = ''] = source.split('\n')
  const columns = head.split('|').length - 2

  return row.split('|').length - 2 === columns && !source.includes('`')
    ? `${head}\n|${' --- |'.repeat(columns)}\n${row}`
    : undefined
}

interface ForeignMarkup {
  /** Is part of every match. */
  readonly sign: string
  readonly pattern: RegExp
  readonly message: string
  readonly hint: string
  /** What stands for it here, if that is certain. */
  readonly meant?: (source: string) => string | undefined
}

const PLACEHOLDER = /\b(?:TODO|FIXME|TBD|TKTK|XXX)\b|\b[Ll]orem ipsum\b/g

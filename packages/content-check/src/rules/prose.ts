import type { Document } from '../mdx/document.ts'
import { doubledWords } from './doubled-words.ts'
import type { Fault } from '../findings/finding.ts'
import { placeAt } from '../findings/place.ts'
import { textMatches } from '../mdx/prose-text.ts'

/** Words written twice, words left for later, and marks of Markdown that came out as text. */
export function* prose(document: Document): Iterable<Fault> {
  for (const { word, index } of doubledWords(document.prose)) {
    yield { code: 'doubled-word', ...placeAt(document.body, index), message: `the word "${word}" stands twice` }
  }

  for (const { match, place } of textMatches(document, /(?<!\\)\*\*|(?<![\\\w])__(?=\w)/g)) {
    yield { code: 'stray-markup', ...place, message: `"${match}" opens nothing and closes nothing` }
  }

  for (const { pattern, message, hint } of FOREIGN) {
    for (const { place } of textMatches(document, pattern)) {
      yield { code: 'stray-markup', ...place, message, hint }
    }
  }

  if (document.matter.data?.['draft'] !== true) {
    yield* placeholders(document)
  }
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
const FOREIGN = [
  {
    pattern: /\[[^\][\n]*\]\([^()\n]* [^()\n]*\)/g,
    message: 'a link or picture that is shown as text: there is a blank in its address',
    hint: 'Name the file without blanks.'
  },
  {
    pattern: /\[\[[^\][\n]+\]\]/g,
    message: 'a link of a wiki is shown as text',
    hint: 'Write `[text](/posts/slug/)`, or `![alt](./name.png)`.'
  },
  {
    pattern: /(?<=^|[\n\u0001]\s*):::\s*[a-z]|\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]/g,
    message: 'an admonition of another Markdown is shown as text',
    hint: 'Write `<Callout kind="note">`.'
  }
]

const PLACEHOLDER = /\b(?:TODO|FIXME|TBD|TKTK|XXX)\b|\b[Ll]orem ipsum\b/g

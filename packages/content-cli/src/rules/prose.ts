import type { Document } from '../document.ts'
import type { Draft } from '../finding.ts'
import { placeAt } from '../place.ts'
import { textMatches } from '../prose-text.ts'

/** Words written twice, words left for later, and marks of Markdown that came out as text. */
export function* prose(document: Document): Iterable<Draft> {
  for (const { match, groups, place } of textMatches(document, DOUBLED)) {
    if (!MEANT.has(match.toLowerCase().replace(/\s+/, ' '))) {
      yield { code: 'doubled-word', ...place, message: `the word "${groups[0]}" stands twice` }
    }
  }

  for (const { match, place } of textMatches(document, /(?<!\\)\*\*|(?<![\\\p{L}\p{N}_])__(?=\p{L})/gu)) {
    yield { code: 'stray-markup', ...place, message: `"${match}" opens nothing and closes nothing` }
  }

  if (document.matter.data?.['draft'] !== true) {
    yield* placeholders(document)
  }
}

function* placeholders(document: Document): Iterable<Draft> {
  for (const { match, place } of textMatches(document, PLACEHOLDER)) {
    yield { code: 'placeholder', ...place, message: `"${match}" was left for later` }
  }

  const matter = document.text.slice(0, document.text.length - document.body.replace(/^\n*/, '').length)

  for (const { 0: match, index } of matter.matchAll(PLACEHOLDER)) {
    yield { code: 'placeholder', ...placeAt(document.text, index), message: `"${match}" was left for later` }
  }
}

const DOUBLED = /(?<![\p{L}\p{N}'’-])(\p{L}+)\s+\1(?![\p{L}\p{N}'’-])/giu
const MEANT = new Set(['that that', 'had had'])
const PLACEHOLDER = /\b(?:TODO|FIXME|TBD|TKTK|XXX)\b|\b[Ll]orem ipsum\b/g

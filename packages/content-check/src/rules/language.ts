import type { Document } from '../mdx/document.ts'
import type { Fault } from '../findings/finding.ts'

/** Fewer letters say too little about the language of a text. */
const MIN_LETTERS = 80
/** A Russian text on programs has many Latin words, an English one has hardly a Cyrillic one. */
const MIN_RUSSIAN = 0.5
const MAX_ENGLISH = 0.1

/** The text is in the language that its front matter names, as far as the letters tell. */
export function* language({ nodes, matter }: Document): Iterable<Fault> {
  const text = [matter.data?.['title'], ...nodes.of('text').map(({ value }) => value)].join('\n')
  const said = matter.data?.['lang'] ?? 'en'
  const seen = languageOf(text)

  if (matter.data && seen !== undefined && seen !== said && (said === 'en' || said === 'ru')) {
    const message = `the letters are those of \`${seen}\`, and the language is \`${said}\``
    const place = matter.place([matter.data['lang'] === undefined ? 'title' : 'lang'])

    yield { code: 'wrong-language', ...place, message, hint: `Write \`lang: ${seen}\`.` }
  }
}

/** The language of a text by its letters; `undefined` where they are too few, or of both. */
export function languageOf(text: string): 'en' | 'ru' | undefined {
  const cyrillic = count(text, /\p{Script=Cyrillic}/gu)
  const letters = cyrillic + count(text, /[a-z]/gi)

  if (letters < MIN_LETTERS) {
    return undefined
  }

  return cyrillic > letters * MIN_RUSSIAN ? 'ru' : cyrillic < letters * MAX_ENGLISH ? 'en' : undefined
}

function count(text: string, pattern: RegExp): number {
  let letters = 0

  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    letters++
  }

  return letters
}

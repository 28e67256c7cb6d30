import type { Document } from '../mdx/document.ts'
import type { Fault } from '../findings/finding.ts'

/** Fewer letters say too little about the language of a text. */
const MIN_LETTERS = 80
const ENOUGH_LETTERS = 3_000
/** A Russian text on programs has many Latin words, an English one has hardly a Cyrillic one. */
const MIN_RUSSIAN = 0.5
const MAX_ENGLISH = 0.1

/** The text is in the language that its front matter names, as far as the letters tell. */
export function* language({ prose, matter }: Document): Iterable<Fault> {
  const said = matter.data?.['lang'] ?? 'en'
  const seen = languageOf(`${String(matter.data?.['title'])}\n${prose}`)

  if (matter.data && seen !== undefined && seen !== said && (said === 'en' || said === 'ru')) {
    const message = `the letters are those of \`${seen}\`, and the language is \`${said}\``
    const place = matter.place([matter.data['lang'] === undefined ? 'title' : 'lang'])

    yield { code: 'wrong-language', ...place, message, hint: `Write \`lang: ${seen}\`.` }
  }
}

/** The language of a text by the first of its letters; `undefined` where they are too few, or of both. */
export function languageOf(text: string): 'en' | 'ru' | undefined {
  let cyrillic = 0
  let letters = 0

  for (let index = 0; index < text.length && letters < ENOUGH_LETTERS; index++) {
    const code = text.charCodeAt(index)
    const isCyrillic = code >= 0x0400 && code <= 0x052f
    const lower = code | 0x20

    cyrillic += Number(isCyrillic)
    letters += Number(isCyrillic || (lower >= 0x61 && lower <= 0x7a))
  }

  if (letters < MIN_LETTERS) {
    return undefined
  }

  return cyrillic > letters * MIN_RUSSIAN ? 'ru' : cyrillic < letters * MAX_ENGLISH ? 'en' : undefined
}

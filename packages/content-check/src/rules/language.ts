import type { Document } from '../mdx/document.ts'
import type { Fault } from '../findings/finding.ts'

/** Fewer letters say too little about the language of a text. */
const MIN_LETTERS = 80
/** Of the beginning of a text, in characters: more tells nothing new. */
const ENOUGH = 6_000
/** A Russian text on programs has many Latin words, an English one has hardly a word of other letters. */
const MIN_CYRILLIC = 0.5
const MAX_FOREIGN = 0.1
/** Of the Cyrillic letters of a text, those that Ukrainian, Belarusian, Serbian or Macedonian have and Russian has not. */
const MAX_UNRUSSIAN = 0.01
/** One letter in fifty of a Russian text is an ы, of a Bulgarian one none. */
const MIN_WITHOUT_YERY = 400
/** These words are a tenth of an English text, and none of them is a common word of its neighbours. */
const MIN_DIFFERENT_WORDS = 60
const MIN_ENGLISH_WORDS = 0.02

const ENGLISH = new Set('the and that with not this which from they there'.split(' '))
const UNRUSSIAN = /[іїєґўјљњћђџѓќѕ]+/gi

/** The text is in the language that its front matter names, as far as letters and the commonest words tell. */
export function* language({ prose, matter }: Document): Iterable<Fault> {
  const said = matter.data?.['lang'] ?? 'en'
  const text = `${String(matter.data?.['title'])}\n${prose}`
  const seen = languageOf(text)

  if (!matter.data || (said !== 'en' && said !== 'ru')) {
    return
  }

  const { data, place } = matter
  const at = () => place([data?.['lang'] === undefined ? 'title' : 'lang'])

  if (seen !== undefined && seen !== said && seen !== 'other') {
    const message = `the letters are those of \`${seen}\`, and the language is \`${said}\``

    yield { code: 'wrong-language', ...at(), message, hint: `Write \`lang: ${seen}\`.` }
  }

  if (seen === 'other' || (seen === 'en' && said === 'en' && !isEnglish(prose))) {
    const message = `the text is in another language than \`${said}\`, and in none that a post can be in`

    yield { code: 'wrong-language', ...at(), message, hint: 'A post is in English (`en`) or in Russian (`ru`).' }
  }
}

/**
 * The language of a text by the letters of its beginning: `en` for whatever is in Latin ones, `other` for neither English nor
 * Russian. `undefined` where they are too few, or of both.
 */
export function languageOf(text: string): 'en' | 'ru' | 'other' | undefined {
  const beginning = text.slice(0, ENOUGH)
  const letters = lettersOf(beginning, LETTERS).length
  const latin = lettersOf(beginning, LATIN).length
  const cyrillic = lettersOf(beginning, CYRILLIC)
  const rest = letters - latin

  if (letters < MIN_LETTERS) {
    return undefined
  }

  if (cyrillic.length > letters * MIN_CYRILLIC) {
    return isRussian(cyrillic) ? 'ru' : 'other'
  }

  if (rest < letters * MAX_FOREIGN) {
    return 'en'
  }

  return rest - cyrillic.length > letters * MIN_CYRILLIC ? 'other' : undefined
}

function isRussian(letters: string): boolean {
  return (
    lettersOf(letters, UNRUSSIAN).length <= letters.length * MAX_UNRUSSIAN &&
    (letters.length < MIN_WITHOUT_YERY || /[ыэё]/i.test(letters))
  )
}

function lettersOf(text: string, letters: RegExp): string {
  return (text.match(letters) ?? []).join('')
}

function isEnglish(prose: string): boolean {
  const words =
    prose
      .slice(0, ENOUGH)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []

  return (
    new Set(words).size < MIN_DIFFERENT_WORDS ||
    words.filter((word) => ENGLISH.has(word)).length >= words.length * MIN_ENGLISH_WORDS
  )
}

const LETTERS = /\p{L}+/gu
const CYRILLIC = /\p{Script=Cyrillic}+/gu
const LATIN = /\p{Script=Latin}+/gu

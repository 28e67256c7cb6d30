import { UNIT } from '@zerodeps/content-check/figures/unit'

/** The blank between a number and a unit, one that a figure may have or that no recording has; between Node and its version. */
const PARTED = new RegExp(
  String.raw`(?<=\d) (?=(?:${UNIT}|px|kHz|RPS)(?![\p{L}\p{N}]))|(?<=\bNode(?:\.js)?) (?=\d)`,
  'gu'
)

/** What is no running text, a tag, or a text. */
const PARTS = /<(pre|code|svg|script|style|title|textarea)\b.*?<\/\1>|<[^>]*>|[^<]+/gs

/** Of no width, and no line ends at it. No word of the text: what reads a page word by word has to leave it out. */
export const WORD_JOINER = '\u2060'

/** The text in which no line ends between a number and its unit, or inside a range such as 20–80. */
export function unbroken(text: string): string {
  return text.replaceAll(PARTED, '\u00A0').replaceAll(/(?<=\d)–(?=\d)/g, `–${WORD_JOINER}`)
}

/** The same of a page, in whose headings no line ends inside a hyphenated word either. Code and drawings stay as they are. */
export function unbrokenPage(html: string): string {
  let isHeading = false

  return html.replaceAll(PARTS, (part) => {
    if (!part.startsWith('<')) {
      return unbroken(isHeading ? part.replaceAll(/(?<=\p{L})-(?=\p{L})/gu, `-${WORD_JOINER}`) : part)
    }

    isHeading = /^<h[1-4]\b/.test(part) || (isHeading && !/^<\/h[1-4]>/.test(part))

    return part
  })
}

/**
 * The signs of the one face that draws words in pictures, on social cards and in feeds: Latin, Greek and Cyrillic with
 * what prose and figures need. Arrows, emoji and other scripts are not among them. A test of the site holds this to the
 * face.
 */
const DRAWABLE =
  /[ -~\u00A0-\u017F\u0384-\u038A\u038C\u038E-\u03A1\u03A3-\u03CE\u0400-\u0486\u0488-\u0513\u1EA0-\u1EF9\u2000-\u200A\u202F\u2010\u2011\u2013-\u2015\u2018-\u201E\u2020-\u2022\u2026\u2030\u2032\u2033\u2039\u203A\u2044\u2070\u2074-\u208E\u20AC\u20B9\u20BD\u2116\u2122\u2126\u2202\u2206\u220F\u2211\u2212\u221A\u221E\u222B\u2248\u2260\u2264\u2265\u25CA]/u

const ASCII = /^[\x00-\x7F]*$/

/** The text as it is drawn: composed, and without what only steers a display, such as the joiners of emoji. */
export function drawn(text: string): string {
  return text.normalize('NFC').replaceAll(/\p{Default_Ignorable_Code_Point}/gu, '')
}

/** The signs of a text that no picture can show, each once; control characters are no signs. */
export function undrawable(text: string): string[] {
  if (ASCII.test(text)) {
    return []
  }

  return [...new Set(drawn(text))].filter((sign) => !/\p{Cc}/u.test(sign) && !DRAWABLE.test(sign))
}

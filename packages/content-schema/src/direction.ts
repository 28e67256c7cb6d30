/**
 * The direction of a text by its first letter, as `dir="auto"` has it. `undefined` where it is that of the site: an attribute
 * that says nothing new is left out.
 */
export function direction(text: string): 'rtl' | undefined {
  return FROM_RIGHT.test(text) ? 'rtl' : undefined
}

/** The scripts of Unicode that run from right to left and are written today: https://unicode.org/reports/tr9/#R */
const FROM_RIGHT =
  /^\P{L}*[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u

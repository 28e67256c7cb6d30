const MAX_CHARACTERS = 200

/** What a reader asks for: without what cannot be seen, such as a mark that would turn the words of the page round. */
export function askedWords(text: string): string {
  const seen = text.replaceAll(/\p{Default_Ignorable_Code_Point}/gu, '').replaceAll(/\p{Cc}/gu, ' ')

  return [...seen].slice(0, MAX_CHARACTERS).join('').trim()
}

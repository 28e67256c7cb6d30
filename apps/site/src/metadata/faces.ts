import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { create } from 'fontkitten'

const { resolve } = createRequire(import.meta.url)
const others = [
  resolve('@expo-google-fonts/dotgothic16/400Regular/DotGothic16_400Regular.ttf'),
  resolve('@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf')
]

/**
 * The files of the faces that draw words in pictures, when the site is built; they are never sent to a reader. Of each
 * character the first face that has it: Latin, Cyrillic and Greek, then arrows, kana and Chinese characters, then emoji.
 */
export const faces = {
  regular: [resolve('@expo-google-fonts/roboto-condensed/400Regular/RobotoCondensed_400Regular.ttf'), ...others],
  bold: [resolve('@expo-google-fonts/roboto-condensed/600SemiBold/RobotoCondensed_600SemiBold.ttf'), ...others]
} as const

let characters: ReadonlySet<number> | undefined

/** Whether a face has every character. None has those of a script that must be shaped or runs from right to left. */
export function isDrawable(text: string): boolean {
  const known = (characters ??= new Set(faces.bold.flatMap(charactersOf)))

  return [...text].every((character) => known.has(character.codePointAt(0) ?? 0))
}

/** The text as it is drawn: composed, and without what only steers a display, such as the joiners of emoji. */
export function drawn(text: string): string {
  return text.normalize('NFC').replaceAll(/\p{Default_Ignorable_Code_Point}/gu, '')
}

function charactersOf(file: string): readonly number[] {
  const face = create(readFileSync(file))

  return face.isCollection ? [] : face.characterSet
}

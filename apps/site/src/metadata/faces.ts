import { createRequire } from 'node:module'

const { resolve } = createRequire(import.meta.url)

/**
 * The files of the face that draws words in pictures, and of the printed CV, when the site is built; they are never sent to
 * a reader. What it lacks, the check names: `undrawable` of the schema.
 */
export const faces = {
  regular: resolve('@expo-google-fonts/roboto-condensed/400Regular/RobotoCondensed_400Regular.ttf'),
  bold: resolve('@expo-google-fonts/roboto-condensed/600SemiBold/RobotoCondensed_600SemiBold.ttf')
} as const

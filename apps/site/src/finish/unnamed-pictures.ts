import { isText } from '../serving/media-types.ts'
import type { BuiltSite, Change } from './built-site.ts'

const PICTURE = /^\/_astro\/.*\.(?:avif|gif|jpe?g|png|svg|webp)$/
const NAME = /\/_astro\/[^\s"'`()<>\\,&]+/g

/** Takes away the pictures that nothing names: the bundler keeps those of every post, published or not. */
export async function* unnamedPictures(site: BuiltSite): AsyncIterable<Change> {
  const named = new Set<string>()

  for (const path of site.paths.filter((file) => isText(file) && !PICTURE.test(file))) {
    for (const [name] of (await site.read(path)).toString().matchAll(NAME)) {
      named.add(name)
    }
  }

  for (const path of site.paths.filter((file) => PICTURE.test(file) && !named.has(file))) {
    yield { path, content: undefined }
  }
}

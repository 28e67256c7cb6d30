import { slug } from '@zerodeps/content-schema/slug'
import type { Document } from '../document.ts'
import type { Draft } from '../finding.ts'
import { wholeFile } from '../place.ts'
import { quote } from '../quote.ts'

/** The name of the folder can be a part of a URL. */
export function* folderName({ folder }: Document): Iterable<Draft> {
  if (!slug.safeParse(folder.name).success) {
    yield { code: 'bad-slug', ...wholeFile, message: `the folder ${quote(folder.name)} cannot name a page` }
  }
}

import { slug } from '@zerodeps/content-schema/slug'
import type { Document } from '../mdx/document.ts'
import type { Fault } from '../findings/finding.ts'
import { wholeFile } from '../findings/place.ts'
import { quote } from '../findings/quote.ts'

const YEAR = /^\d{4}$/

/** The name of the folder can be a part of a URL, and that URL is no other page's. */
export function* folderName({ folder }: Document): Iterable<Fault> {
  if (!slug.safeParse(folder.name).success) {
    yield { code: 'bad-slug', ...wholeFile, message: `the folder ${quote(folder.name)} cannot name a page` }
  }

  if (folder.collection === 'posts' && YEAR.test(folder.name)) {
    yield {
      code: 'bad-slug',
      ...wholeFile,
      message: `${quote(folder.name)} names the page of a year`,
      hint: 'Add a word.'
    }
  }
}

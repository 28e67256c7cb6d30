import { post } from '@zerodeps/content-schema/post'
import { cellReader } from '@zerodeps/content-check/figures/cells'
import { writtenTogether } from '@zerodeps/content-check/figures/unit'
import { evidenceOf, frontMatter } from '@zerodeps/content-check/files/front-matter'
import { readFolders, type Folder } from '@zerodeps/content-check/files/folder'
import { readSource } from '@zerodeps/content-check/files/source'
import type { Loader } from 'astro/loaders'

/**
 * What the posts found, read from their recordings at every build: of each post with `measured` in its front matter the two
 * values, and as they are written. The entry has the id of its post. A selector that names no cell leaves the entry out, as
 * do two that are not of one kind; the check says so.
 */
export function measured(contentDir: string): Loader {
  return {
    name: 'measured',
    load: async ({ store, parseData }) => {
      store.clear()

      for (const folder of readFolders(contentDir, 'posts').folders) {
        const data = folder.has('index.mdx') ? measuredOf(folder) : undefined

        if (data) {
          store.set({ id: folder.name, data: await parseData({ id: folder.name, data }) })
        }
      }
    }
  }
}

/** `undefined` for a folder whose front matter names no two recorded cells of one kind. */
export function measuredOf(folder: Folder): Measured | undefined {
  const { text } = readSource(folder.bytes('index.mdx'))

  // Few posts measured something, and the others need not be parsed to tell.
  if (!text.includes('measured')) {
    return undefined
  }

  const matter = frontMatter(text)
  const { data: found } = post.shape.measured.safeParse(matter.data?.['measured'])
  const { data: lang } = post.shape.lang.safeParse(matter.data?.['lang'])
  const reader = cellReader(evidenceOf(folder, matter))
  const ends = found && [found.from, found.to].map((selector) => reader.cells(selector))
  const [from, to] = (ends ?? []).map((end) => ('cells' in end ? end.cells[0] : undefined))

  return found && from && to && from.base === to.base
    ? {
        what: found.what,
        values: [from.value, to.value],
        texts: writtenTogether([from.value, to.value], to, lang)
      }
    : undefined
}

interface Measured extends Record<string, unknown> {
  readonly what: string
  readonly values: [number, number]
  readonly texts: [string, string]
}

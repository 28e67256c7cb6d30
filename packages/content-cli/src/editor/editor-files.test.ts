import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { proseComponents } from '@zerodeps/content-schema/prose'
import { expect, it } from 'vitest'
import { contentFolder } from '@zerodeps/content-check/test/content-folder'
import { outline } from '@zerodeps/content-check/library/examined'
import { readLibrary } from '@zerodeps/content-check/library/library'
import { machineFiles, sharedFiles } from './editor-files.ts'
import { componentSnippets } from './snippets.ts'

it.each(Object.entries(sharedFiles()))('%s is what `pnpm content schemas` writes', (file, text) => {
  expect(readFileSync(join(import.meta.dirname, '../../../..', file), 'utf8')).toBe(text)
})

it('there is a snippet for every component, with all that it must have', () => {
  const snippets = componentSnippets()

  expect(Object.keys(snippets)).toEqual(Object.keys(proseComponents))
  expect(snippets['Callout']?.body[0]).toBe('<Callout kind="${1|note,tip,warning|}">')
  expect(snippets['Figure']?.body).toEqual(['<Figure src="${1:src}" alt="${2:alt}" />'])
})

it('front matter is completed with the tags that exist, in the files that exist', async () => {
  const contentDir = contentFolder()
  const files = machineFiles(contentDir, await readLibrary(contentDir, outline))
  const posts: unknown = JSON.parse(files['.astro/collections/posts.schema.json'] ?? '')
  const manifest: unknown = JSON.parse(files['.astro/collections/collections.json'] ?? '')

  expect(posts).toMatchObject({ properties: { tags: { items: { enum: ['v8'] } }, title: { maxLength: 120 } } })
  expect(manifest).toEqual({
    collections: ['posts', 'projects', 'systems'].map((name) => ({ hasSchema: true, name })),
    entries: { [`file://${contentDir}/posts/good-post/index.mdx`.toLowerCase()]: 'posts' }
  })
})

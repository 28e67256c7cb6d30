import { defineCollection } from 'astro:content'
import { file, glob } from 'astro/loaders'
import { postSchema } from '@zerodeps/content-schema/post'
import { tag } from '@zerodeps/content-schema/tag'
import { contentRoot } from './content-root.ts'
import { asWritten } from './markdown/as-written.ts'

export const collections = {
  posts: defineCollection({ loader: folders('posts'), schema: (context) => postSchema(context) }),
  tags: defineCollection({ loader: file(path('tags.yaml')), schema: tag }),
  series: defineCollection({ loader: file(path('series.yaml')), schema: tag })
}

/** One entry a folder; the folder's name is its id. */
function folders(collection: string) {
  return asWritten(
    glob({
      base: new URL(`${collection}/`, contentRoot),
      pattern: '*/index.mdx',
      generateId: ({ entry }) => entry.slice(0, -'/index.mdx'.length)
    })
  )
}

function path(name: string): string {
  return new URL(name, contentRoot).pathname
}

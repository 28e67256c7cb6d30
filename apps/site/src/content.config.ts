import { defineCollection } from 'astro:content'
import { file, glob } from 'astro/loaders'
import { postSchema } from '@zerodeps/content-schema/post'
import { permalink } from '@zerodeps/content-schema/permalink'
import { profile } from '@zerodeps/content-schema/profile'
import { project, projectFacts } from '@zerodeps/content-schema/project'
import { system } from '@zerodeps/content-schema/system'
import { tag } from '@zerodeps/content-schema/tag'
import { parse } from 'yaml'
import { z } from 'zod'
import { contentRoot } from './content-root.ts'
import { asWritten } from './markdown/as-written.ts'
import { companions } from './markdown/companions.ts'

export const collections = {
  posts: defineCollection({ loader: folders('posts', 'index.mdx'), schema: (context) => postSchema(context) }),
  companions: defineCollection({
    loader: companions(new URL('posts/', contentRoot)),
    schema: z.strictObject({ text: z.string() })
  }),
  projects: defineCollection({ loader: folders('projects', 'index.mdx'), schema: project }),
  projectFacts: defineCollection({ loader: folders('projects', 'facts.yaml'), schema: projectFacts }),
  systems: defineCollection({ loader: folders('systems', 'index.mdx'), schema: system }),
  tags: defineCollection({ loader: file(path('tags.yaml')), schema: tag }),
  series: defineCollection({ loader: file(path('series.yaml')), schema: tag }),
  permalinks: defineCollection({ loader: file(path('permalinks.json')), schema: permalink }),
  profile: defineCollection({
    loader: file(path('profile.yaml'), { parser: (text) => ({ owner: parse(text) }) }),
    schema: profile
  })
}

/** One entry a folder; the folder's name is its id. */
function folders(collection: string, name: string) {
  return asWritten(
    glob({
      base: new URL(`${collection}/`, contentRoot),
      pattern: `*/${name}`,
      generateId: ({ entry }) => entry.slice(0, -`/${name}`.length)
    })
  )
}

function path(name: string): string {
  return new URL(name, contentRoot).pathname
}

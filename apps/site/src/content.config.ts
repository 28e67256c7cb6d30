import { fileURLToPath } from 'node:url'
import { defineCollection } from 'astro:content'
import { file, glob } from 'astro/loaders'
import { ledgerRecord } from '@zerodeps/content-schema/ledger'
import { postSchema } from '@zerodeps/content-schema/post'
import { profile } from '@zerodeps/content-schema/profile'
import { project, projectFacts } from '@zerodeps/content-schema/project'
import { system } from '@zerodeps/content-schema/system'
import { tag } from '@zerodeps/content-schema/tag'
import { z } from 'astro/zod'
import { directDependencies, lockedPackages } from './dependencies/lockfile.ts'
import { contentRoot } from './content-root.ts'
import { asWritten, fieldsAndText } from './markdown/as-written.ts'
import { dataOf, entriesOf } from './markdown/data.ts'
import { measured } from './markdown/measured.ts'
import { draftsApart } from './markdown/drafts-apart.ts'

const REPOSITORY = new URL('../../../', import.meta.url)
const LOCKFILE = new URL('pnpm-lock.yaml', REPOSITORY).pathname

/** What the reader of the check made of the text of a post: see its `Written`. */
const written = z.strictObject({ words: z.int(), links: z.array(z.string()) })

export const collections = {
  posts: defineCollection({
    loader: draftsApart(folders('posts', 'index.mdx', fieldsAndText), fileURLToPath(contentRoot), DRAFTS_SHOWN),
    schema: (context) => postSchema(context).safeExtend({ written })
  }),
  measured: defineCollection({
    loader: measured(fileURLToPath(contentRoot)),
    schema: z.object({
      what: z.string(),
      values: z.tuple([z.number(), z.number()]),
      texts: z.tuple([z.string(), z.string()])
    })
  }),
  projects: defineCollection({ loader: folders('projects', 'index.mdx'), schema: project }),
  projectFacts: defineCollection({ loader: folders('projects', 'facts.yaml'), schema: projectFacts }),
  systems: defineCollection({ loader: folders('systems', 'index.mdx'), schema: system }),
  tags: defineCollection({ loader: file(path('tags.yaml'), { parser: entriesOf }), schema: tag }),
  series: defineCollection({ loader: file(path('series.yaml'), { parser: entriesOf }), schema: tag }),
  ledger: defineCollection({ loader: file(path('permalinks.json')), schema: ledgerRecord }),
  profile: defineCollection({
    loader: file(path('profile.yaml'), { parser: (text) => ({ owner: dataOf(text) }) }),
    schema: profile
  }),
  dependencies: defineCollection({
    loader: file(LOCKFILE, { parser: byName }),
    schema: z.object({ versions: z.array(z.string()), builds: z.boolean() })
  }),
  lockfile: defineCollection({
    loader: file(LOCKFILE, { parser: (text) => ({ all: { packages: lockedPackages(text) } }) }),
    schema: z.object({ packages: z.int() })
  }),
  dependencyReasons: defineCollection({
    loader: file(new URL('dependencies/dependencies.yaml', import.meta.url).pathname, { parser: reasons }),
    schema: z.object({ reason: z.string() })
  }),
  licence: defineCollection({
    loader: file(new URL('LICENSE', REPOSITORY).pathname, { parser: (text) => ({ notice: notice(text) }) }),
    schema: z.object({ paragraphs: z.array(z.string()).min(1) })
  })
}

function byName(lockfile: string): Record<string, Record<string, unknown>> {
  const entries = Object.entries(directDependencies(lockfile))

  return Object.fromEntries(entries.map(([name, dependency]) => [name, { ...dependency }]))
}

function reasons(text: string): Record<string, { reason: string }> {
  const entries = z.record(z.string(), z.string()).parse(dataOf(text))

  return Object.fromEntries(Object.entries(entries).map(([name, reason]) => [name, { reason }]))
}

/** What the licence file says before the text of the licence itself, which follows a line of equals signs. */
function notice(text: string): { paragraphs: string[] } {
  const [own = ''] = text.split(/^={10,}$/m)

  return {
    paragraphs: own
      .trim()
      .split(/\n{2,}/)
      .map((paragraph) => paragraph.replaceAll('\n', ' '))
  }
}

/** One entry a folder; the folder's name is its id. */
function folders(collection: string, name: string, read?: typeof fieldsAndText) {
  return asWritten(
    glob({
      base: new URL(`${collection}/`, contentRoot),
      pattern: `*/${name}`,
      generateId: ({ entry }) => entry.slice(0, -`/${name}`.length),
      // Every text would be a part of the program that renders the pages, which few of them read: `postText` does.
      retainBody: false
    }),
    read
  )
}

function path(name: string): string {
  return new URL(name, contentRoot).pathname
}

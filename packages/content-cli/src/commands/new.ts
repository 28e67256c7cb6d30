import { dayOf } from '@zerodeps/content-schema/day'
import { postPath } from '@zerodeps/content-schema/paths'
import { post } from '@zerodeps/content-schema/post'
import { slug as slugSchema } from '@zerodeps/content-schema/slug'
import { stringify } from 'yaml'
import { applyChange } from '../changes/change.ts'
import { soleWriter } from '../changes/sole-writer.ts'
import type { Command } from '../command-line/command.ts'
import { contentDirectory, shownPath } from '../command-line/content-dir.ts'
import { refreshEditor } from '../editor/refresh.ts'
import { outline } from '@zerodeps/content-check/library/examined'
import { readLibrary, type Library } from '@zerodeps/content-check/library/library'
import { didYouMean } from '@zerodeps/content-check/findings/near-miss'
import { slugOf } from '../command-line/slug-of.ts'
import { UNWRITTEN } from '../command-line/unwritten.ts'
import { onlyArgument, parseUsage, UsageError } from '../command-line/usage.ts'

export const newPost: Command = {
  summary: 'a folder with a draft to begin from',
  usage: '"Title" [--slug s] [--series s] [--tags a,b]',
  help: [
    '"Title"             the headline; the slug is made from it',
    '--slug <slug>       another slug',
    '--series <series>   the next part of a series of content/series.yaml',
    '--tags <a,b>        tags of content/tags.yaml; the first one when absent',
    '--content <folder>  another content folder'
  ],
  run: async (args, terminal) => {
    const { values, positionals } = parseUsage(args, {
      slug: { type: 'string' },
      series: { type: 'string' },
      tags: { type: 'string' },
      content: { type: 'string' }
    })
    const title = post.shape.title.safeParse(onlyArgument(positionals, 'a title in quotes'))

    if (!title.success) {
      throw new UsageError(`the title: ${title.error.issues[0]?.message}`)
    }

    const slug = values.slug ?? slugOf(title.data)

    if (!slugSchema.safeParse(slug).success) {
      throw new UsageError(`"${slug}" is no slug; give one with --slug, such as --slug map-eviction`)
    }

    const contentDir = contentDirectory(values.content, terminal)

    using _ = await soleWriter(contentDir, terminal)

    const library = await readLibrary(contentDir, outline)
    const tags = known(
      library.tags.data,
      values.tags
        ?.split(',')
        .map((tag) => tag.trim())
        .filter((tag) => tag !== ''),
      'tag'
    )
    const [series] = known(library.series.data, values.series === undefined ? [] : [values.series], 'series')

    if (
      library.posts.some(({ folder, fields }) => folder.name === slug || fields.aliases.includes(slug)) ||
      library.ledger.data?.[postPath(slug)]
    ) {
      throw new UsageError(`the slug "${slug}" is taken`)
    }

    const matter = {
      title: title.data,
      description: UNWRITTEN,
      published: dayOf(new Date(terminal.nowMs()).toISOString()),
      draft: true,
      tags,
      ...(series === undefined ? {} : { series: { name: series, part: nextPart(library, series) } })
    }

    applyChange(contentDir, { writes: { [`posts/${slug}/index.mdx`]: skeleton(matter) } })
    await refreshEditor(contentDir)
    terminal.out(
      `${shownPath(contentDir, `posts/${slug}/index.mdx`, terminal)}\nhttp://localhost:4321${postPath(slug)} (with pnpm dev)\n`
    )

    return 0
  }
}

function known(
  vocabulary: Readonly<Record<string, unknown>> | undefined,
  wanted: readonly string[] | undefined,
  noun: string
): string[] {
  const all = Object.keys(vocabulary ?? {})
  const unknown = wanted?.find((name) => !all.includes(name))

  if (unknown !== undefined) {
    throw new UsageError(`there is no ${noun} "${unknown}". ${didYouMean(unknown, all) ?? ''}`)
  }

  return wanted === undefined ? all.slice(0, 1) : [...new Set(wanted)]
}

function nextPart({ posts }: Library, series: string): number {
  return Math.max(0, ...posts.map(({ fields }) => (fields.series?.name === series ? fields.series.part : 0))) + 1
}

function skeleton(matter: Readonly<Record<string, unknown>>): string {
  return `---
${stringify(matter, { lineWidth: 0, flowCollectionPadding: false, collectionStyle: 'any' })}---

TODO: the result, in the first paragraph.

## The question

TODO

## The experiment

TODO

## What to do
 
TODO
`.replaceAll(/ +$/gm, '')
}

import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { newestFirst } from '@zerodeps/content-schema/order'
import { itemMoment, postFeedId } from '@zerodeps/content-schema/moment'
import { postPath } from '@zerodeps/content-schema/paths'
import { ledger } from '@zerodeps/content-schema/ledger'
import { post } from '@zerodeps/content-schema/post'
import { profile } from '@zerodeps/content-schema/profile'
import { project } from '@zerodeps/content-schema/project'
import { visibility } from '@zerodeps/content-schema/visibility'
import type { z } from 'zod'
import type { Command } from '../command-line/command.ts'
import { contentDirectory } from '../command-line/content-dir.ts'
import { readDataFile } from '@zerodeps/content-check/files/data-file'
import { profileReadme } from '../portfolio/export-readme.ts'
import { LEDGER } from '@zerodeps/content-check/files/ledger-file'
import { readFolders, type Collection, type Folder } from '@zerodeps/content-check/files/folder'
import { frontMatter } from '@zerodeps/content-check/files/front-matter'
import { onlyArgument, parseUsage, UsageError } from '../command-line/usage.ts'

const POSTS = 5

export const exportContent: Command = {
  summary: 'the profile in another form',
  usage: 'readme [--output file]',
  help: [
    'readme              the README of the profile on GitHub, from profile.yaml and the newest posts',
    '--output <file>     write it there instead of printing it',
    '--content <folder>  another content folder'
  ],
  run: async (args, terminal) => {
    const { values, positionals } = parseUsage(args, { output: { type: 'string' }, content: { type: 'string' } })
    const form = onlyArgument(positionals, 'what to export: readme')

    if (form !== 'readme') {
      throw new UsageError(`there is no export "${form}"; there is readme`)
    }

    const text = readmeOf(contentDirectory(values.content, terminal), terminal.nowMs())

    if (values.output === undefined) {
      terminal.out(text)
    } else {
      writeFileSync(resolve(terminal.cwd, values.output), text)
    }

    return 0
  }
}

/** The README of a content folder as it is to be at `nowMs`: drafts and scheduled or unlisted posts are not in it. */
export function readmeOf(contentDir: string, nowMs: number): string {
  const owner = readDataFile(contentDir, 'profile.yaml', profile)

  if (!owner.data) {
    throw new Error(`profile.yaml cannot be read: content check says why`)
  }

  const projects = entries(contentDir, 'projects', project).toSorted((a, b) => a.data.order - b.data.order)
  const records = readDataFile(contentDir, LEDGER, ledger).data ?? {}
  const posts = entries(contentDir, 'posts', post, ({ name }) => {
    const record = records[postPath(name)]

    return record !== undefined && 'published' in record
  })
    .map(({ id, data }) => {
      const feedId = postFeedId(id, data.published, records)

      return { id, data, feedId, momentMs: itemMoment(data.published, feedId) }
    })
    .filter(({ data, momentMs }) => visibility({ ...data, momentMs }, nowMs) === 'published')
    .toSorted(newestFirst)

  return profileReadme(
    owner.data,
    projects.map(({ data }) => data),
    posts.slice(0, POSTS).map(({ id, data }) => ({ slug: id, title: data.title, published: data.published }))
  )
}

function entries<Schema extends z.ZodType>(
  contentDir: string,
  collection: Collection,
  schema: Schema,
  isWanted: (folder: Folder) => boolean = () => true
) {
  return readFolders(contentDir, collection)
    .folders.filter(isWanted)
    .map((folder) => {
      const parsed = schema.safeParse(frontMatter(new TextDecoder().decode(folder.bytes('index.mdx'))).data)

      if (!parsed.success) {
        throw new Error(`${folder.file} cannot be read: content check says why`)
      }

      return { id: folder.name, data: parsed.data }
    })
}

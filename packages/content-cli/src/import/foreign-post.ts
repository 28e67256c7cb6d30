import { readFileSync, readdirSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { readSource } from '@zerodeps/content-check/files/source'
import { slugOf } from '../command-line/slug-of.ts'
import { fieldsOf } from './fields.ts'
import { foreignMatter } from './foreign-matter.ts'

/** The texts of a folder, however deep, or the one text that a path names. */
export function sourceFiles(path: string): string[] {
  if (!statSync(path).isDirectory()) {
    return [path]
  }

  return readdirSync(path, { withFileTypes: true, recursive: true })
    .filter(
      (entry) =>
        entry.isFile() && /\.(?:md|mdx|markdown)$/i.test(entry.name) && !/^(?:_index|readme)\./i.test(entry.name)
    )
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((file) => !/[\\/](?:node_modules|\.[^\\/]+)[\\/]/.test(file.slice(path.length)))
    .toSorted()
}

/**
 * A post as another generator holds it. Its slug is the one it states, or that of its file: `2021-03-14-queues.md` and
 * `queues/index.md` are `queues`.
 *
 * @throws where it is no text, or its fields cannot be read
 */
export function foreignPost(file: string, tags: Parameters<typeof fieldsOf>[1]) {
  const { text, faults } = readSource(readFileSync(file))

  if (text === '') {
    throw new Error(faults[0]?.message ?? 'the file is empty')
  }

  const { data, body, bodyLine } = foreignMatter(text)
  const stem = basename(file).replace(/\.[^.]+$/, '')
  const named = /^index(?:\.\w+)?$/i.test(stem) ? basename(dirname(file)) : stem
  const [, day, name = named] = /^(\d{4}-\d{2}-\d{2})-(.+)$/.exec(named) ?? []
  const fields = fieldsOf(data, tags)

  return {
    file,
    body,
    bodyLine,
    slug: slugOf(fields.slug ?? name),
    /** Every name by which another text may link to it. */
    names: [name, named, stem, fields.slug ?? name].map((each) => each.toLowerCase()),
    fields: { ...fields, published: fields.published ?? day }
  }
}

export type ForeignPost = ReturnType<typeof foreignPost>

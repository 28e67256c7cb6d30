import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { checkContent } from '@zerodeps/content-check/check'
import { outline } from '@zerodeps/content-check/library/examined'
import { readLibrary, type Library } from '@zerodeps/content-check/library/library'
import { sitePages } from '@zerodeps/content-check/library/site-pages'
import { textReport } from '@zerodeps/content-check/report/text'
import { dayOf } from '@zerodeps/content-schema/day'
import { postPath } from '@zerodeps/content-schema/paths'
import { slug as slugSchema } from '@zerodeps/content-schema/slug'
import { applyChange } from '../changes/change.ts'
import { fixed } from '../changes/fixed.ts'
import { soleWriter } from '../changes/sole-writer.ts'
import { buildHour } from '../command-line/build-hour.ts'
import type { Command } from '../command-line/command.ts'
import { contentDirectory, located, shownPath } from '../command-line/content-dir.ts'
import { onlyArgument, parseUsage, UsageError } from '../command-line/usage.ts'
import { refreshEditor } from '../editor/refresh.ts'
import { draftOf } from '../import/draft.ts'
import { foreignPost, sourceFiles, type ForeignPost } from '../import/foreign-post.ts'

export const importPosts: Command = {
  summary: 'posts of Hugo, Jekyll, Astro and the like, as drafts',
  usage: '<folder|file>',
  help: [
    'folder|file         Markdown with its front matter; pictures are found beside it, or in static, public or assets',
    '--content <folder>  another content folder',
    'Names at its line what could not be kept. A post that is there already stays as it is. All are imported, or none.'
  ],
  run: async (args, terminal) => {
    const { values, positionals } = parseUsage(args, { content: { type: 'string' } })
    const path = resolve(terminal.cwd, onlyArgument(positionals, 'a folder or a file'))
    const contentDir = contentDirectory(values.content, terminal)

    if (!existsSync(path)) {
      throw new UsageError(`there is no ${path}`)
    }

    using _ = await soleWriter(contentDir, terminal)

    const library = await readLibrary(contentDir, outline)
    const shown = (file: string): string => shownPath(dirname(file), basename(file), terminal)
    const posts = read(sourceFiles(path), library, shown)
    const fresh = posts.filter(({ slug }) => !library.posts.some(({ folder }) => folder.name === slug))
    const pages = sitePages(library, terminal.nowMs())
    const today = dayOf(new Date(terminal.nowMs()).toISOString())
    const drafts = fresh.map((post) => ({
      post,
      ...draftOf(post, today, (url) => addressOf(url, posts, (page) => pages.has(page)))
    }))
    const files = Object.fromEntries(
      drafts.flatMap(({ post, text, pictures }) => [
        [`posts/${post.slug}/index.mdx`, text] as const,
        ...Object.entries(pictures).map(([name, bytes]) => [`posts/${post.slug}/${name}`, bytes] as const)
      ])
    )

    applyChange(contentDir, { writes: { ...files, ...(await mended(files, terminal.nowMs())) } })
    await refreshEditor(contentDir)

    for (const { slug } of posts.filter((post) => !fresh.includes(post))) {
      terminal.out(
        `${shownPath(contentDir, `posts/${slug}/index.mdx`, terminal)} is there already and stays as it is\n`
      )
    }

    for (const { post, lost } of drafts) {
      terminal.out(
        `${shownPath(contentDir, `posts/${post.slug}/index.mdx`, terminal)} comes from ${shown(post.file)}\n`
      )
      terminal.out(lost.map(({ line, message }) => `  ${shown(post.file)}:${line}: ${message}\n`).join(''))
    }

    const slugs = new Set(fresh.map(({ slug }) => `posts/${slug}`))
    const left = (await checkContent({ contentDir, nowMs: buildHour(terminal.nowMs()) })).filter(({ file }) =>
      slugs.has(file.split('/', 2).join('/'))
    )

    terminal.out(left.length === 0 ? '' : `left for you:\n${textReport(located(left, contentDir, terminal), terminal)}`)

    return 0
  }
}

/** Every text, or an error that names all that cannot be imported. */
function read(files: readonly string[], { tags, ledger }: Library, shown: (file: string) => string): ForeignPost[] {
  const posts: ForeignPost[] = []
  const faults: string[] = []

  for (const file of files) {
    try {
      const post = foreignPost(file, tags.data ?? {})
      const record = ledger.data?.[postPath(post.slug)]
      const same = posts.find(({ slug }) => slug === post.slug)

      if (!slugSchema.safeParse(post.slug).success) {
        throw new Error('its name gives no slug; write `slug: some-words` in its front matter')
      }

      if (same) {
        throw new Error(`"${post.slug}" is the slug of ${shown(same.file)} too`)
      }

      if (record && !('published' in record)) {
        throw new Error(`${postPath(post.slug)} was moved or retired; write another \`slug\` in its front matter`)
      }

      posts.push(post)
    } catch (error) {
      faults.push(`${shown(file)}: ${error instanceof Error ? error.message : String(error)}`)
    }
  }

  if (faults.length > 0 || posts.length === 0) {
    throw new UsageError(
      ['nothing was imported', ...(faults.length > 0 ? faults : ['there is no Markdown'])].join('\n  ')
    )
  }

  return posts
}

/** Where a link of the earlier site leads here: to another site, to an imported post by its address or its file, to a page. */
function addressOf(url: string, posts: readonly ForeignPost[], isPage: (path: string) => boolean): string | undefined {
  if (/^(?:#|mailto:|https?:\/\/(?!localhost\b|127\.))/i.test(url)) {
    return url
  }

  const [, path = '', fragment = ''] = /^([^?#]*)(?:\?[^#]*)?(#.*)?$/.exec(url) ?? []
  const name = path
    .replace(/\/(?:index(?:\.\w+)?)?$/, '')
    .replace(/^.*\//, '')
    .replace(/\.\w+$/, '')
    .toLowerCase()
  const post = posts.find(({ names, fields }) => fields.aliases.includes(path) || (name !== '' && names.includes(name)))

  return post ? `${postPath(post.slug)}${fragment}` : isPage(path) ? url : undefined
}

/** The texts in which what has one meaning alone is mended, as `check --fix` does it; pictures lie beside them meanwhile. */
async function mended(
  files: Readonly<Record<string, string | Uint8Array>>,
  nowMs: number
): Promise<Readonly<Record<string, string>>> {
  const aside = mkdtempSync(join(tmpdir(), 'import-'))

  try {
    for (const [file, data] of Object.entries(files)) {
      mkdirSync(dirname(join(aside, file)), { recursive: true })
      writeFileSync(join(aside, file), data)
    }

    return (await fixed({ contentDir: aside, nowMs, committed: [] }, () => true)).writes
  } finally {
    rmSync(aside, { recursive: true, force: true })
  }
}

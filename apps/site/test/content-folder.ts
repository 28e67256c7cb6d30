import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { onTestFinished } from 'vitest'

const content = resolve(import.meta.dirname, '../../../content')

/**
 * A content folder of its own: the profile, the systems and the projects of the site with these files below `posts/`.
 * Where the systems link to posts of the site, the words of the link are left. The ledger knows what was published before,
 * less the posts, and `paths` with their days.
 */
export function contentFolder(
  posts: Readonly<Record<string, string>>,
  paths: Readonly<Record<string, string>>
): string {
  const root = mkdtempSync(join(tmpdir(), 'content-'))
  const ledger = Object.entries(JSON.parse(readFileSync(join(content, 'permalinks.json'), 'utf8')))

  copyAllButPosts(root)
  cpSync(join(content, 'series.yaml'), join(root, 'series.yaml'))

  for (const path of globSync(join(root, 'systems/*/index.mdx'))) {
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll(/\[([^\]]*)\]\(\/posts\/[^)]*\)/g, '$1'))
  }

  for (const [path, text] of Object.entries(posts)) {
    mkdirSync(dirname(join(root, 'posts', path)), { recursive: true })
    writeFileSync(join(root, 'posts', path), text)
  }

  writeFileSync(
    join(root, 'permalinks.json'),
    JSON.stringify({
      ...Object.fromEntries(ledger.filter(([path]) => !/^\/(?:posts|tags|series)\/./.test(path))),
      ...Object.fromEntries(Object.entries(paths).map(([path, published]) => [path, record(path, published)]))
    })
  )

  return root
}

/** The profile, tags, systems and projects of the site, whose links to posts lead to the list of posts instead. */
export function copyAllButPosts(root: string): void {
  for (const name of ['profile.yaml', 'tags.yaml', 'systems', 'projects']) {
    cpSync(join(content, name), join(root, name), { recursive: true })
  }

  for (const path of globSync('{systems,projects}/*/index.mdx', { cwd: root })) {
    const text = readFileSync(join(root, path), 'utf8')

    writeFileSync(join(root, path), text.replaceAll(/(?<=\]\()\/posts\/[^)]*/g, '/posts/'))
  }
}

/** A content folder that is gone when the test is over. */
export function temporaryContentFolder(...args: Parameters<typeof contentFolder>): string {
  const root = contentFolder(...args)

  onTestFinished(() => rmSync(root, { recursive: true, force: true }))

  return root
}

/** A sound post with this body and these further lines of front matter. */
export function postText(body: string, { title = 'A post about something', published = '2026-11-01', more = '' } = {}) {
  return `---
title: ${title}
description: A description that is long enough for the schema and says little.
published: ${published}
tags: [v8]
${more}---

${body}
`
}

function record(path: string, published: string) {
  const slug = /^\/posts\/([^/]*[a-z][^/]*)\/$/.exec(path)?.[1]

  return { published, ...(slug && { id: `tag:zerodeps.tech,${published.slice(0, 4)}:${slug}` }) }
}

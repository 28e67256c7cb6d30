import { appendFileSync, cpSync, existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { codes } from '@zerodeps/content-check/findings/codes'
import { expect, it, onTestFinished } from 'vitest'
import { buildSite } from './build-site.ts'
import { temporaryContentFolder } from './content-folder.ts'

/** The small content folders of which the check's own tests say what it finds. */
const corpus = resolve(import.meta.dirname, '../../../packages/content-check/test/fixtures/corpus')
const today = '2026-11-21'
const severities: Readonly<Record<string, { readonly severity: string } | undefined>> = codes
const sound = readdirSync(corpus).filter(isSound)
const posts = [
  post('../base', 'good-post'),
  ...sound.flatMap((fixture) => slugsOf(fixture).map((was) => post(fixture, was)))
]

it('every post that the check passes has its page, all of one build', { timeout: 240_000 }, async () => {
  const content = temporaryContentFolder(
    {},
    Object.fromEntries([
      ['/tags/v8/', today],
      ['/series/', today],
      ['/series/maps/', today],
      ...posts.flatMap(({ slug, day }) => [
        [`/posts/${slug}/`, day] as const,
        [`/posts/${day.slice(0, 4)}/`, day] as const
      ])
    ])
  )

  for (const { folder, slug, text } of posts) {
    cpSync(folder, join(content, 'posts', slug), { recursive: true })
    writeFileSync(join(content, 'posts', slug, 'index.mdx'), text)
  }

  cpSync(join(corpus, 'series-gap/series.yaml'), join(content, 'series.yaml'))
  // A day in YAML 1.1, and a text to the check.
  appendFileSync(join(content, 'tags.yaml'), '\na-day:\n  name: 2026-01-01\n  description: What happened on one day.\n')

  const { succeeded, output, outDir } = await buildSite({
    CONTENT_DIR: content,
    SOURCE_DATE_EPOCH: String(Date.parse(`${today}T10:30:00Z`) / 1_000)
  })

  onTestFinished(() => rmSync(outDir, { recursive: true, force: true }))
  expect(succeeded, output).toBe(true)
  expect(slugsOf(outDir)).toEqual(
    posts
      .filter(({ day }) => day <= today)
      .map(({ slug }) => slug)
      .toSorted()
  )
})

function isSound(fixture: string): boolean {
  const rows: readonly [string, number, string][] = JSON.parse(
    readFileSync(join(corpus, fixture, 'expected.json'), 'utf8')
  )

  return rows.every(([, , code]) => severities[code]?.severity === 'warning')
}

/** The folders of posts below a folder that hold a text or a page. */
function slugsOf(fixture: string): string[] {
  const root = resolve(corpus, fixture, 'posts')

  return existsSync(root)
    ? readdirSync(root).filter(
        (slug) => /[a-z]/.test(slug) && ['index.mdx', 'index.html'].some((file) => existsSync(join(root, slug, file)))
      )
    : []
}

/** A post of the corpus as it is published beside the others: no draft, and by a name that is its own. */
function post(fixture: string, was: string) {
  const slug = fixture.startsWith('.') ? was : `${fixture}-${was}`
  const folder = join(corpus, fixture, 'posts', was)
  const text = readFileSync(join(folder, 'index.mdx'), 'utf8')
    .replace(/^draft: true\r?\n/m, '')
    .replace(/^title: A post about something/m, `$& in ${slug}`)
    .replaceAll(`/posts/${was}/`, `/posts/${slug}/`)
  const day = /^published: "?([\d-]{10})/m.exec(text)?.[1] ?? ''

  return { folder, slug, text, day }
}

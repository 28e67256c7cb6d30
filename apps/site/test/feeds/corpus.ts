import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { feedId } from '@zerodeps/content-schema/ledger'
import { stringify } from 'yaml'
import { copyAllButPosts } from '../content-folder.ts'

const content = resolve(import.meta.dirname, '../../../../content')
const gallery = resolve(import.meta.dirname, '../../gallery')

/** The day of the newest post of the corpus. */
export const newestDay = '2026-11-21'

/** A post that uses every component in every state. */
export const everything = 'every-component'

/** What was wrong in each edited post. */
export const correction = 'The unit of <y> is ns & not µs.'

/** Titles that have broken feeds. */
const titles = [
  'Map<K, V> & "friends" — 𝕏 ]]>',
  '2026',
  '<script>alert(1)</script>',
  'Tom &amp; Jerry &lt;b&gt; &#38; co',
  'Вытеснение из хеш-таблицы',
  'אבג and English',
  '日本語のタイトル 🧪',
  '0x10',
  'true',
  'It’s <!-- no comment --> {either}'
]

/** The posts of the corpus, newest first. There are more than the first document of a feed holds. */
export const corpus: readonly CorpusPost[] = Array.from({ length: 34 }, (_, index) => ({
  slug: `post-${34 - index}`,
  title: titles[index] ?? `Post ${34 - index}`,
  lang: /\p{Script=Cyrillic}/u.test(titles[index] ?? '') ? 'ru' : 'en',
  published: new Date(Date.parse(newestDay) - (index + 1) * 86_400_000).toISOString().slice(0, 10)
}))

/**
 * A content folder with the corpus beside the real profile, projects and systems. Renamed posts keep their ids and leave a
 * redirect; edited ones state a later day.
 */
export function corpusFolder({ renamed = {}, edited = {}, reversed = false }: Changes = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'corpus-'))
  const writers = [
    ...corpus.map((post, index) => () => {
      write(folder, renamed[post.slug] ?? post.slug, text(post, index, edited[post.slug]))
    }),
    () => {
      cpSync(gallery, join(folder, 'posts', everything), {
        recursive: true,
        filter: (path) => !path.endsWith('.astro')
      })

      for (const name of ['made-up', 'made-up-counts', 'made-up-shares', 'made-up-versions']) {
        writeFileSync(join(folder, 'posts', everything, `bench/${name}.bench.ts`), 'export {}\n')
      }

      write(folder, everything, frontMatter({ title: 'Every component', published: newestDay }) + gallerySource())
    },
    () => copyAllButPosts(folder),
    () => {
      writeFileSync(
        join(folder, 'series.yaml'),
        stringify({
          windows: { name: 'Windows', description: 'A series of posts that tests whether feeds of series work.' }
        })
      )
      writeFileSync(join(folder, 'permalinks.json'), JSON.stringify(ledger(renamed)))
    }
  ]

  for (const writer of reversed ? writers.toReversed() : writers) {
    writer()
  }

  return folder
}

function gallerySource(): string {
  return readFileSync(join(gallery, 'index.mdx'), 'utf8').replace(
    'https://zerodeps.tech/an/',
    'https://example.org/an/'
  )
}

function text({ title, published, lang }: CorpusPost, index: number, updated: string | undefined): string {
  const part = index < 3 ? { series: { name: 'windows', part: 3 - index } } : {}
  const word = lang === 'ru' ? 'слово' : 'word'
  const words = Array.from({ length: 60 }, (_, at) => `${word}${(at * (index + 7)) % 97}`).join(' ')

  return `${frontMatter({ title, published, lang, ...part, ...(updated !== undefined && { updated, corrections: [{ date: updated, text: correction }] }) })}${words}, with \`a < b && c\`.

## The heading {/* #the-heading */}

\`\`\`ts title="example-${index}.ts" ins={1}
const text = '<b>]]></b> & &amp; {not an expression}'
	const tab = ${index}

\`\`\`

Back to [the heading](#the-heading), on to [another post](/posts/${everything}/#code), out to [a standard](https://www.rfc-editor.org/rfc/rfc4287).
`
}

function frontMatter(fields: Readonly<Record<string, unknown>>): string {
  const description = 'What happens to a feed when its articles hold everything that has ever broken one.'

  return `---\n${stringify({ description, tags: ['v8', 'latency'], ...fields })}---\n\n`
}

function ledger(renamed: Readonly<Record<string, string>>): object {
  const real = Object.entries<unknown>(JSON.parse(readFileSync(join(content, 'permalinks.json'), 'utf8')))
  const posts = [{ slug: everything, published: newestDay }, ...corpus]

  return {
    ...Object.fromEntries(real.filter(([path]) => !/^\/(posts|tags|series)\/./.test(path))),
    ...Object.fromEntries(
      [
        '/posts/2026/',
        '/tags/v8/',
        '/tags/v8/2026/',
        '/tags/latency/',
        '/tags/latency/2026/',
        '/series/',
        '/series/windows/'
      ].map((path) => [path, { published: newestDay }])
    ),
    ...Object.fromEntries(
      posts.flatMap(({ slug, published }) => {
        const now = renamed[slug] ?? slug
        const record = { published, id: feedId(slug, published) }

        return now === slug
          ? [[`/posts/${slug}/`, record]]
          : [
              [`/posts/${slug}/`, { redirect: `/posts/${now}/` }],
              [`/posts/${now}/`, record]
            ]
      })
    )
  }
}

function write(folder: string, slug: string, source: string): void {
  mkdirSync(join(folder, 'posts', slug), { recursive: true })
  writeFileSync(join(folder, 'posts', slug, 'index.mdx'), source)
}

interface Changes {
  /** New slugs by old ones. */
  readonly renamed?: Readonly<Record<string, string>>
  /** Days of the last change, by slug. */
  readonly edited?: Readonly<Record<string, string>>
  /** Written in the other order. */
  readonly reversed?: boolean
}

interface CorpusPost {
  readonly slug: string
  readonly title: string
  readonly lang: string
  readonly published: string
}

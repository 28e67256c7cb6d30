import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { ledger, type LedgerRecord, type Ledger } from '@zerodeps/content-schema/ledger'
import sharp from 'sharp'
import { contentFolder, postText } from '../content-folder.ts'

const RECORDINGS = resolve(import.meta.dirname, '../../../../content/posts/fifo-eviction-from-a-map/bench')
const PUBLISHED = '2026-11-01'

/** Half past ten on 21 November 2026, in seconds since 1970. */
export const MOMENT = Date.parse('2026-11-21T10:30:00Z') / 1_000

/** The posts by slug, each there for some of the edits. */
const posts: Readonly<Record<string, Post>> = {
  'first-part': { more: 'series: { name: parts, part: 1 }\nupdated: 2026-11-02\n' },
  'second-part': { more: 'series: { name: parts, part: 2 }\n', body: 'It follows [the first](/posts/first-part/).' },
  alone: { more: 'series: { name: others, part: 1 }\n' },
  translated: { more: 'lang: ru\ntranslationOf: first-part\n' },
  plain: { published: '2025-03-01' },
  covered: { more: 'cover: { src: ./cover.png, alt: A cover. }\n' },
  linking: { body: 'See [the second](/posts/second-part/) and [another](/posts/moving/#a-part).' },
  moving: { body: '## A part {/* #a-part */}\n\nThis post will move.' },
  leaving: { body: 'See [the second](/posts/second-part/) too.' },
  tomorrow: { published: '2026-11-22' },
  draft: { more: 'draft: true\n' },
  illustrated: {
    body: `A [link](https://example.com/), \`code{:ts}\`, $a^2$ and a note.[^1]

## Pictures

<Figure src="./exact.png" alt="One colour." caption="An exact picture." />

<Figure src="./photograph.jpg" alt="One colour." />

<Diagram alt="From a to b." caption="A drawing.">

\`\`\`dot
digraph { a -> b }
\`\`\`

</Diagram>

<Bench name="churn" caption="A chart." />

It shows <Num of="churn/rounds">20</Num> processes.

## Programs

<Snippet file="shown.ts" region="part" />

<Tabs group="package-manager">

<Tab label="npm">

\`\`\`sh
npm test
\`\`\`

</Tab>

<Tab label="pnpm">

\`\`\`sh
pnpm test
\`\`\`

</Tab>

</Tabs>

<Callout kind="note">

An <Abbr title="automatic call">AC</Abbr><Sidenote>or two</Sidenote>.

</Callout>

[^1]: A footnote.`
  }
}

const LISTS = [
  '/posts/2025/',
  '/posts/2026/',
  '/tags/v8/',
  '/tags/quiet/',
  '/series/',
  '/series/parts/',
  '/series/others/'
]

/** A small content folder with everything that a page may be made of. */
export async function smallContent(): Promise<Content> {
  const content = contentIn(
    contentFolder(
      {
        ...Object.fromEntries(Object.entries(posts).map(([slug, post]) => [`${slug}/index.mdx`, text(slug, post)])),
        'illustrated/examples/shown.ts': '// #region part\nexport const answer = 41\n// #endregion part\n'
      },
      Object.fromEntries(LISTS.map((path) => [path, '2025-03-01']))
    )
  )

  for (const name of ['churn.json', 'churn.bench.ts']) {
    cpSync(join(RECORDINGS, name), content.path(`posts/illustrated/bench/${name}`))
  }

  content.write('posts/illustrated/exact.png', await picture('#345', 'png'))
  content.write('posts/illustrated/photograph.jpg', await picture('#345', 'jpeg'))
  content.write('posts/covered/cover.png', await picture('#345', 'png'))
  content.write('tags.yaml', `${content.read('tags.yaml')}quiet: ${named('Quiet')}`)
  content.write('series.yaml', `parts: ${named('Parts of a whole')}others: ${named('The others')}`)
  content.replace('posts/plain/index.mdx', '[v8]', '[v8, quiet]')
  content.record(
    Object.fromEntries(
      Object.entries(posts)
        .filter(([slug]) => slug !== 'draft')
        .map(([slug, { published = PUBLISHED }]) => [`/posts/${slug}/`, recordOf(slug, published)])
    )
  )

  return content
}

/** A picture in one colour. */
export function picture(colour: string, format: 'png' | 'jpeg'): Promise<Buffer> {
  return sharp({ create: { width: 40, height: 30, channels: 3, background: colour } })
    .toFormat(format)
    .toBuffer()
}

/** What the ledger keeps of a post. */
export function recordOf(slug: string, published = PUBLISHED): LedgerRecord {
  return { published, id: `tag:zerodeps.tech,${published.slice(0, 4)}:${slug}` }
}

/** A folder of content and the ways to edit it. Each throws where there is nothing to edit. */
export function contentIn(root: string): Content {
  const path = (file: string) => join(root, file)
  const read = (file: string) => readFileSync(path(file), 'utf8')
  const write = (file: string, content: string | Buffer) => {
    mkdirSync(dirname(path(file)), { recursive: true })
    writeFileSync(path(file), content)
  }

  return {
    path,
    read,
    write,
    replace: (file, from, to) => {
      const before = read(file)

      if (!before.includes(from)) {
        throw new Error(`${file} has no ${JSON.stringify(from)}`)
      }

      write(file, before.replace(from, to))
    },
    rename: (from, to) => renameSync(path(from), path(to)),
    remove: (file) => rmSync(path(file), { recursive: true }),
    record: (records) =>
      write(
        'permalinks.json',
        JSON.stringify({ ...ledger.parse(JSON.parse(read('permalinks.json'))), ...records }, undefined, 2)
      )
  }
}

function text(slug: string, { body = 'Text.', ...fields }: Post): string {
  return postText(body, { title: `The ${slug} post`, published: PUBLISHED, ...fields })
}

function named(name: string): string {
  return `{ name: ${name}, description: A group that exists for this test alone. }\n`
}

export interface Content {
  readonly path: (file: string) => string
  readonly read: (file: string) => string
  readonly write: (file: string, content: string | Buffer) => void
  readonly replace: (file: string, from: string, to: string) => void
  readonly rename: (from: string, to: string) => void
  readonly remove: (file: string) => void
  readonly record: (records: Ledger) => void
}

interface Post {
  readonly published?: string
  /** Further lines of front matter. */
  readonly more?: string
  readonly body?: string
}

import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildSite, type BuiltSite } from './build-site.ts'
import { contentFolder, postText } from './content-folder.ts'

/**
 * 10:30 UTC on 21 November: already the 22nd in Kiritimati, still the 20th in Pago Pago. A build that asked the machine for
 * the day would publish tomorrow's post in the one, and hide today's in the other.
 */
const MOMENT = String(Date.parse('2026-11-21T10:30:00Z') / 1000)
const TODAY = '2026-11-21'
const TOMORROW = '2026-11-22'

/** Names every file of a build; no server answers for it. */
const LIST_OF_FILES = '.hosts/files.json'

/** States how long its own build took. */
const TIMED = 'colophon/index.html'

const unseen = {
  draft: { canary: 'quetzal', published: TODAY, more: 'draft: true\n' },
  scheduled: { canary: 'hoatzin', published: TOMORROW, more: '' },
  'scheduled-and-unlisted': { canary: 'kakapo', published: TOMORROW, more: 'unlisted: true\n' }
}
const unlisted = { canary: 'shoebill', published: TODAY, more: 'unlisted: true\n' }
const published = { canary: 'ibis', published: TODAY, more: '' }

describe('a build at a fixed moment', () => {
  let content: string
  let east: BuiltSite
  let west: BuiltSite

  beforeAll(async () => {
    const posts = Object.entries({ ...unseen, unlisted, published }).flatMap(([slug, post]) => files(slug, post))

    content = contentFolder(Object.fromEntries(posts), {
      '/posts/2026/': TODAY,
      '/posts/published/': TODAY,
      '/posts/unlisted/': TODAY,
      '/posts/scheduled/': TOMORROW,
      '/posts/scheduled-and-unlisted/': TOMORROW,
      '/tags/v8/': TODAY
    })

    // Variables that a machine may have for other reasons, and that a bundler takes for its own.
    const environment = { CONTENT_DIR: content, SOURCE_DATE_EPOCH: MOMENT, DEV: '1', MODE: 'development', PROD: '' }

    ;[east, west] = await Promise.all([
      buildSite({ ...environment, TZ: 'Pacific/Kiritimati' }),
      buildSite({ ...environment, TZ: 'Pacific/Pago_Pago' })
    ])
    expect(east.succeeded, east.output).toBe(true)
    expect(west.succeeded, west.output).toBe(true)
  }, 240_000)

  afterAll(() => {
    for (const folder of [content, east.outDir, west.outDir]) {
      rmSync(folder, { recursive: true, force: true })
    }
  })

  it.each(Object.entries(unseen))('nothing of the %s post is in any file, nor in a file’s name', (slug, { canary }) => {
    expect(filesWith(east, canary)).toEqual([])
    expect(filesWith(east, `posts/${slug}/`)).toEqual([])
  })

  it('an unlisted post is in its own files and nowhere else', () => {
    const found = [...filesWith(east, unlisted.canary), ...filesWith(east, 'posts/unlisted/')]

    expect(found).toContain('posts/unlisted/index.html')
    expect(found.filter((file) => !/^posts\/unlisted(?:\.md|\/)/.test(file) && file !== LIST_OF_FILES)).toEqual([])
  })

  it('what is published today is on its page, in the lists, in the feeds and in the sitemap', () => {
    expect(filesWith(east, published.canary)).toEqual(
      expect.arrayContaining(['index.html', 'posts/index.html', 'posts/published/index.html', 'rss.xml', 'feed.json'])
    )
  })

  it('the same files come out at both ends of the world', () => {
    expect(digests(west)).toEqual(digests(east))
  })
})

/** A post that carries its canary everywhere an author can write. */
function files(slug: string, { canary, published, more }: typeof unlisted): (readonly [string, string])[] {
  const body = `The word ${canary} in the text, and \`${canary}\` in code.[^1]

## A heading about ${canary}

\`\`\`ts title="${canary}.ts"
const word = '${canary}'
\`\`\`

<Callout kind="note" title="On ${canary}">

A note about ${canary}.

</Callout>

<Snippet file="${canary}.ts" />

[^1]: A footnote about ${canary}.`

  return [
    [`${slug}/index.mdx`, postText(body, { title: `What ${canary} is`, published, more })],
    [`${slug}/examples/${canary}.ts`, `export const word = '${canary}'\n`]
  ]
}

function filesWith({ outDir }: BuiltSite, text: string): string[] {
  return filesOf(outDir).filter((file) => {
    const content = readFileSync(join(outDir, file))

    return file.includes(text) || content.includes(text) || unpacked(file, content).includes(text)
  })
}

/** Compressed twins are searched too: they are made from the files, but they are what is served. */
function unpacked(file: string, content: Buffer): Buffer {
  return file.endsWith('.br')
    ? brotliDecompressSync(content)
    : file.endsWith('.gz')
      ? gunzipSync(content)
      : file.endsWith('.zst')
        ? zstdDecompressSync(content)
        : content
}

function digests({ outDir }: BuiltSite): Record<string, string> {
  return Object.fromEntries(
    filesOf(outDir)
      .filter((file) => !file.startsWith(TIMED) && file !== LIST_OF_FILES)
      .map((file) => [
        file,
        createHash('sha256')
          .update(readFileSync(join(outDir, file)))
          .digest('hex')
      ])
  )
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(join(folder, file)).isFile())
    .toSorted()
}

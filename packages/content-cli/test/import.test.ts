import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contentFolder } from '@zerodeps/content-check/test/content-folder'
import { converted } from '../src/import/body.ts'
import { content } from './run-content.ts'
import { tree } from './tree.ts'

const oldPost = join(import.meta.dirname, 'fixtures/old-post.md')
const golden = join(import.meta.dirname, 'fixtures/old-post.mdx')
const tags =
  'v8:\n  name: V8\n  description: The engine under Node.js and its source.\nnode:\n  name: Node.js\n  description: The runtime, its core modules and its changes.\n'

describe('content import', () => {
  it('brings an old post in, tells at its line what it could not keep, and leaves three things to its author', async () => {
    const contentDir = folder({ 'blog/old-post.md': readFileSync(oldPost, 'utf8') })
    const { code, out } = await content(contentDir, 'import', 'blog/old-post.md')
    const text = readFileSync(join(contentDir, 'posts/timeouts-and-queues/index.mdx'), 'utf8')

    expect(code).toBe(0)
    expect(text).toBe(readFileSync(golden, 'utf8'))
    expect(out).toContain('  blog/old-post.md:56: the <script> is gone\n')
    expect(out).toMatch(/\n3 errors in drafts in 1 file\n$/)

    const before = tree(contentDir)

    expect((await content(contentDir, 'import', 'blog/old-post.md')).out).toBe(
      'posts/timeouts-and-queues/index.mdx is there already and stays as it is\n'
    )
    expect(tree(contentDir)).toEqual(before)
  })

  it('with its pictures beside it, lacks one description', async () => {
    const picture = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 1"><path d="M0 0h4v1H0z"/></svg>'
    const contentDir = folder({
      'blog/content/posts/old-post.md': readFileSync(oldPost, 'utf8')
        .replaceAll('queue.png', 'queue.svg')
        .replaceAll('graph.gif', 'graph.svg'),
      'blog/static/uploads/2021/03/queue.svg': picture,
      'blog/content/images/graph.svg': picture
    })
    const { out } = await content(contentDir, 'import', 'blog')

    expect(out).toMatch(/left for you:\n.*\[picture-alt\]\n.*\n1 error in drafts in 1 file\n$/)
    expect(readFileSync(join(contentDir, 'posts/timeouts-and-queues/graph.svg'), 'utf8')).toBe(picture)
  })

  it('brings a whole blog in: links between its posts, addresses, dates, TOML; what publishes it redirects the old addresses', async () => {
    const text = 'A text that is long enough to be described by its own beginning, as the schema wants it.'
    const contentDir = folder({
      'blog/_posts/2020-12-01-queues.md': `---\ntitle: Queues\nlayout: post\ncategories: v8\nredirect_from: [/2020/12/queues.html]\n---\n\n${text}\n`,
      'blog/posts/maps/index.md': `+++\ntitle = "Maps"\ndate = 2021-01-02T03:04:05Z\ntags = ["v8"]\naliases = ["/maps/"]\n+++\n\n${text} After [queues](/2020/12/queues.html#a) and [itself]({{< ref "maps.md" >}}), {{< unknown >}}.\n`
    })
    const { code, out } = await content(contentDir, 'import', 'blog')
    const maps = readFileSync(join(contentDir, 'posts/maps/index.mdx'), 'utf8')

    expect(code).toBe(0)
    expect(out).toContain(
      'blog/posts/maps/index.md:8: the shortcode {{< unknown >}} means nothing here; it stands as code\n'
    )
    expect(maps).toContain('published: 2021-01-02T03:04:05')
    expect(maps).toContain('After [queues](/posts/queues/#a) and [itself](/posts/maps/), `{{< unknown >}}`.')
    expect(readFileSync(join(contentDir, 'posts/queues/index.mdx'), 'utf8')).toContain('published: 2020-12-01\n')

    expect(await content(contentDir, 'publish', 'queues', '--on', '2020-12-01')).toMatchObject({ code: 0 })
    expect(JSON.parse(readFileSync(join(contentDir, 'permalinks.json'), 'utf8'))).toMatchObject({
      '/2020/12/queues.html': { redirect: '/posts/queues/' }
    })
  })

  it.each([
    ['fields that cannot be read', { 'blog/b.md': '---\ntitle: "x\n---\n\nText.\n' }, 'blog/b.md: line 2'],
    ['two of one slug', { 'blog/b.md': '---\nslug: a\n---\n\nText.\n' }, '"a" is the slug of blog/a.md too'],
    ['a name without a slug', { 'blog/日本語.md': 'Text.\n' }, 'blog/日本語.md: its name gives no slug']
  ])('%s in one text: nothing is imported', async (_, files, message) => {
    const contentDir = folder({ 'blog/a.md': '---\ntitle: A\n---\n\nText.\n', ...files })
    const before = tree(contentDir)
    const { code, err } = await content(contentDir, 'import', 'blog')

    expect(code).toBe(2)
    expect(err).toContain(message)
    expect(tree(contentDir)).toEqual(before)
  })
})

it('the import loses no word in silence', () => {
  const pieces = fc.constantFrom(
    ...[
      '{',
      '}',
      '<',
      '>',
      '<b>',
      '</b>',
      '<u>',
      '<br>',
      '<div class="x">',
      '</div>',
      '<!-- ',
      ' -->',
      '`',
      '``',
      '\n\n',
      '\n'
    ],
    ...[
      '    ',
      '\n```\n',
      '[',
      '](',
      '](/x)',
      ')',
      '![',
      '[[',
      ']]',
      '{{< ',
      ' >}}',
      '{% ',
      ' %}',
      '$',
      '|',
      '\n| ',
      '> ',
      '- '
    ],
    ...[
      '<details>\n<summary>',
      '</summary>\n\n',
      '</details>',
      '<a name="x"></a>',
      '<a href="/y">',
      '</a>',
      '<kbd>',
      '\\'
    ]
  )

  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 14 }), (all) => {
      const source = all.map((piece, index) => `q${index}z${piece}`).join(' ')
      const told: string[] = []
      const text = converted(source, {
        lang: 'en',
        picture: (src) => src,
        link: (url) => url,
        lose: (_, message) => void told.push(message)
      })
      const lost = source.match(/q\d+z/g)?.filter((word) => !`${text}${told.join('')}`.includes(word)) ?? []

      expect(lost).toEqual([])
    }),
    { numRuns: Number(process.env['FUZZ_RUNS'] ?? 2_000) }
  )
})

function folder(files: Readonly<Record<string, string>>): string {
  const contentDir = contentFolder({ files: { 'tags.yaml': tags } })

  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(contentDir, path)), { recursive: true })
    writeFileSync(join(contentDir, path), text)
  }

  return contentDir
}

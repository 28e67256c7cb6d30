import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkContent } from '@zerodeps/content-check/check'
import { commands } from '../src/run.ts'
import { contentFolder, post } from '@zerodeps/content-check/test/content-folder'
import { content, contentAt } from './run-content.ts'
import { tree } from './tree.ts'

describe('the command line', () => {
  it.each(Object.keys(commands))('content %s --help tells its flags and ends with 0', async (name) => {
    const { code, out } = await content('', name, '--help')

    expect(code).toBe(0)
    expect(out).toContain(`content ${name}`)
    expect(out).toContain('--content <folder>')
  })

  it('lists every command', async () => {
    const { code, out } = await content('', '--help')

    expect(code).toBe(0)
    expect(Object.keys(commands).filter((name) => !out.includes(`  ${name} `))).toEqual([])
  })

  it.each([
    [['chek'], 'Did you mean `check`?'],
    [['constructor'], 'there is no command "constructor"'],
    [['check', '--fromat', 'json'], 'Did you mean --format?'],
    [['check', '--format', 'xml'], 'Known: `text`, `line`, `github`, `json`'],
    [['check', '--format', 'toString'], 'there is no format'],
    [['check', 'god-post'], 'Did you mean `good-post`?'],
    [['publish', 'god-post'], 'Did you mean `good-post`?'],
    [['publish', 'good-post', '--on', '2026-02-30'], 'a real day'],
    [['move', 'good-post', 'Not A Slug'], 'is no slug'],
    [['retire', 'good-post', '--to', '/posts/good-post/'], 'cannot lead to itself'],
    [['retire', '/posts/2026/'], 'is still a page'],
    [['move', 'good-post'], 'expected the old slug and the new one'],
    [['new'], 'expected a title in quotes'],
    [['new', '日本語'], '--slug'],
    [['new', 'Tagged', '--tags', 'v9'], 'there is no tag "v9"'],
    [['new', 'Good post'], 'the slug "good-post" is taken'],
    [['bench', 'good-post', 'evicton'], 'Did you mean `eviction`?'],
    [['bench', 'good-post', '--rounds', 'many'], '--rounds'],
    [['bench', 'good-post', '--node', 'latest; rm'], 'is no version of Node.js']
  ])('%j is wrong usage: it says what to do, ends with 2 and writes nothing', async (args, message) => {
    const contentDir = contentFolder()
    const before = tree(contentDir)
    const { code, out, err } = await content(contentDir, ...args)

    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(message)
    expect(err).not.toMatch(/\n\s+at /)
    expect(tree(contentDir)).toEqual(before)
  })
})

describe('content check --fix', () => {
  const files = {
    'posts/a/index.mdx': post(
      'A <br> line, <https://nodejs.org/> and {count}.\r\n\r\n<!-- note -->\r\n\r\n##Heading\r\n\r\n==marked== at $x^2$\r\n\r\n> [!WARNING]\r\n> Text.\r\n\r\n    const a = 1\r\n',
      'node: [22]\ndraft: true\n'
    )
  }

  it('mends what has one meaning, shows each change, names the rest, and has nothing to do the second time', async () => {
    const contentDir = contentFolder({ files })
    const { code, out, err } = await content(contentDir, 'check', 'a', '--fix')
    const text = readFileSync(join(contentDir, 'posts/a/index.mdx'), 'utf8')

    expect(code).toBe(1)
    expect(text.slice(text.indexOf('node:')).replaceAll('\r\n', '\n')).toBe(
      'node: [\'22\']\ndraft: true\n---\n\nA <br /> line, https://nodejs.org/ and {count}.\n\n{/* note */}\n\n## Heading\n\n<mark>marked</mark> at $$x^2$$\n\n<Callout kind="warning">\n\nText.\n\n</Callout>\n\n```text\nconst a = 1\n```\n'
    )
    expect(err).toContain("posts/a/index.mdx:6:8: mended\n  - 22\n  + '22'\n")
    expect(out).toMatch(/^posts\/a\/index\.mdx:10:[\s\S]*\[expression\][\s\S]*1 error in 1 file\n$/)

    expect(await content(contentDir, 'check', 'a', '--fix')).toEqual({ code: 1, out, err: '' })
  })

  it('mends no other post than those that are named', async () => {
    const contentDir = contentFolder({ files })
    const before = tree(contentDir)

    await content(contentDir, 'check', 'good-post', '--fix')
    expect(tree(contentDir)).toEqual(before)
  })
})

describe('content check', () => {
  const files = { 'posts/a/index.mdx': post('# Big\n\n```\nx\n```\n', 'draft: true\n') }

  it('prints file:line:column, the code and the cure; of a draft it says so, and ends with 0', async () => {
    const { code, out } = await content(contentFolder({ files }), 'check')

    expect(code).toBe(0)
    expect(out).toMatch(
      /^posts\/a\/index\.mdx:9:1: error in draft: a first-level heading inside the text \[heading-level\]\n {4}Begin with/
    )
    expect(out).toMatch(/\n1 error in drafts and 1 warning in 1 file\n$/)
  })

  it('of a draft that is named ends with 1', async () => {
    const { code, out } = await content(contentFolder({ files }), 'check', 'a')

    expect(code).toBe(1)
    expect(out).toContain('posts/a/index.mdx:9:1: error: a first-level heading')
    expect(out).toMatch(/\n1 error and 1 warning in 1 file\n$/)
  })

  it.each([
    ['a text that cannot be read', {}, post('A stray {\n', 'draft: true\n')],
    ['fields that are missing', {}, '---\ndraft: true\n---\n\nText.\n'],
    ['the part of a series that another has', { 'posts/z/index.mdx': part('', 'Another part') }, part('draft: true\n')],
    ['an address that another had', {}, post('Text.\n', 'draft: true\naliases: [good-post]\n')]
  ])('a draft with %s stops neither the check nor another publication', async (_, others, text) => {
    const contentDir = contentFolder({
      files: {
        'series.yaml': 'parts:\n  name: Parts\n  description: A series with parts.\n',
        ...others,
        'posts/a/index.mdx': text,
        'posts/b/index.mdx': post('Text.\n', 'draft: true\n')
      }
    })

    expect((await content(contentDir, 'publish')).code).toBe(0)
    expect((await content(contentDir, 'check')).code).toBe(0)
    expect((await content(contentDir, 'check', 'a')).code).toBe(1)
    expect((await content(contentDir, 'publish', 'b')).code).toBe(0)
    expect((await content(contentDir, 'publish', 'a')).code).toBe(1)
  })

  it.each([
    ['front matter that cannot be read', '---\ndraft: true\ntitle: "A\n---\n\nText.\n'],
    ['a word for true that is none', post('A stray {\n', 'draft: yes\n')],
    ['no word of a draft', post('A stray {\n')]
  ])('a post with %s is no draft: it stops everything', async (_, text) => {
    expect((await content(contentFolder({ files: { 'posts/a/index.mdx': text } }), 'check')).code).toBe(1)
  })

  it('a published post that is made a draft stops everything', async () => {
    const contentDir = contentFolder()
    const path = join(contentDir, 'posts/good-post/index.mdx')

    writeFileSync(path, readFileSync(path, 'utf8').replace('tags:', 'draft: true\ntags:').concat('\nA stray {\n'))

    const { code, out } = await content(contentDir, 'check')

    expect(code).toBe(1)
    expect(out).toMatch(/index\.mdx:\d+:\d+: error: .* \[mdx-brace\]/)
    expect(out).toContain('[ledger-lost]')
  })

  it('prints one JSON array of seven fields', async () => {
    const { out } = await content(contentFolder({ files }), 'check', '--format', 'json')
    const findings: unknown = JSON.parse(out)

    expect(findings).toMatchObject([
      { code: 'heading-level', severity: 'draft', file: 'posts/a/index.mdx', line: 9, column: 1 },
      { code: 'fence-language-missing', severity: 'warning', file: 'posts/a/index.mdx', line: 11, column: 1 }
    ])
    expect(Object.keys(Array.isArray(findings) ? findings[0] : {})).toEqual([
      'code',
      'severity',
      'file',
      'line',
      'column',
      'message',
      'hint'
    ])
  })

  it('prints annotations for GitHub on one line each', async () => {
    const { out } = await content(contentFolder({ files }), 'check', '--format', 'github')

    expect(out.split('\n')[0]).toMatch(/^::warning file=posts\/a\/index\.mdx,line=9,col=1,title=heading-level::/)
    expect(out.trim().split('\n')).toHaveLength(2)
  })

  it.each(['good-post/', 'posts/good-post', 'content/posts/good-post/index.mdx', '/posts/good-post/'])(
    'takes %s for the slug that it names',
    async (argument) => {
      const { code, out } = await content(contentFolder({ files }), 'check', argument)

      expect([code, out]).toEqual([0, 'nothing to mend\n'])
    }
  )

  it('of some posts says nothing about others', async () => {
    const { code, out } = await content(contentFolder({ files }), 'check', 'good-post')

    expect([code, out]).toEqual([0, 'nothing to mend\n'])
  })

  it('ends with 0 where there are warnings alone', async () => {
    const warned = { 'posts/a/index.mdx': post('```\nx\n```\n', 'draft: true\n') }

    expect((await content(contentFolder({ files: warned }), 'check')).code).toBe(0)
  })
})

describe('content new', () => {
  it('makes a draft that the check accepts', async () => {
    const contentDir = contentFolder()
    const made = await content(contentDir, 'new', 'What a Map: "costs" — as it évicts #1')

    expect(made).toMatchObject({ code: 0, err: '' })
    expect(made.out).toBe(
      'posts/what-a-map-costs-as-it-evicts-1/index.mdx\nhttp://localhost:4321/posts/what-a-map-costs-as-it-evicts-1/ (with pnpm dev)\n'
    )
    expect(await content(contentDir, 'check')).toEqual({ code: 0, out: 'nothing to mend\n', err: '' })
  })

  it('gives the next part of a series', async () => {
    const series = 'maps:\n  name: Maps\n  description: What maps cost, in several parts.\n'
    const contentDir = contentFolder({ files: { 'series.yaml': series } })

    await content(contentDir, 'new', 'First', '--series', 'maps')
    await content(contentDir, 'new', 'Second', '--series', 'maps', '--tags', 'v8')

    expect(readFileSync(join(contentDir, 'posts/second/index.mdx'), 'utf8')).toContain('  part: 2\n')
    expect((await content(contentDir, 'check')).code).toBe(0)
  })
})

describe('content list', () => {
  it('shows state, day, words and open findings, newest first', async () => {
    const files = {
      'posts/a/index.mdx': post('# Big words\n', 'draft: true\n'),
      'posts/later/index.mdx': post('Text.\n', '', 'Later').replace('2026-11-01', '2027-01-01')
    }
    const { out } = await content(contentFolder({ files }), 'list')

    expect(out.split('\n').map((line) => line.split(/\s{2,}/).slice(0, 5))).toEqual([
      ['slug', 'state', 'published', 'words', 'errors/warnings'],
      ['later', 'scheduled', '2027-01-01', '1', '1/0'],
      ['good-post', 'published', '2026-11-01', '31', '–'],
      ['a', 'draft', '2026-11-01', '2', '1/0'],
      ['']
    ])
  })
})

describe('content publish', () => {
  const draft = { 'posts/a/index.mdx': post('Text.\n', 'draft: true # not yet\n').replace('[v8]', '[v8] # one tag') }

  it('sets the day, ends the draft and records the URL with its feed id; run again it changes nothing', async () => {
    const contentDir = contentFolder({ files: draft })

    expect(await content(contentDir, 'publish', 'a')).toEqual({
      code: 0,
      out: '/posts/a/ is public since 2026-11-21\n',
      err: ''
    })
    expect(ledger(contentDir)['/posts/a/']).toEqual({ published: '2026-11-21', id: 'tag:zerodeps.tech,2026:a' })
    expect(readFileSync(join(contentDir, 'posts/a/index.mdx'), 'utf8')).toBe(
      post('Text.\n').replace('2026-11-01', '2026-11-21').replace('[v8]', '[v8] # one tag')
    )
    expect((await content(contentDir, 'check')).code).toBe(0)

    const after = tree(contentDir)

    expect((await content(contentDir, 'publish', 'a')).out).toContain('nothing to change')
    expect(tree(contentDir)).toEqual(after)
  })

  it('schedules, and reschedules until that day', async () => {
    const contentDir = contentFolder({ files: draft })

    expect((await content(contentDir, 'publish', 'a', '--on', '2027-01-01')).out).toBe(
      '/posts/a/ is scheduled for 2027-01-01 00:35 UTC; builds have it from 2027-01-01 01:00 UTC on\n'
    )
    expect((await content(contentDir, 'publish', 'a', '--on', '2027-02-01')).out).toContain('scheduled for 2027-02-01')
    expect(ledger(contentDir)['/posts/a/']).toEqual({ published: '2027-02-01', id: 'tag:zerodeps.tech,2027:a' })
    expect((await content(contentDir, 'publish', 'good-post', '--on', '2027-02-01')).err).toContain('that date stays')
  })

  it('keeps the feed id over New Year, and gives up the lists that then begin with no post', async () => {
    const contentDir = contentFolder({ files: draft })

    await content(contentDir, 'publish', 'a', '--on', '2027-12-30')

    expect(ledger(contentDir)['/posts/2027/']).toEqual({ published: '2027-12-30' })
    expect((await content(contentDir, 'publish', 'a', '--on', '2028-01-05')).code).toBe(0)
    expect(ledger(contentDir)['/posts/a/']).toEqual({ published: '2028-01-05', id: 'tag:zerodeps.tech,2027:a' })
    expect(Object.keys(ledger(contentDir)).filter((path) => /^\/posts\/\d/.test(path))).toEqual([
      '/posts/2026/',
      '/posts/2028/'
    ])
    expect(await checkContent({ contentDir, nowMs: Date.parse('2028-01-06') })).toEqual([])
  })

  it('says when a bare day has come, as builds count it', async () => {
    const contentDir = contentFolder({ files: draft })
    const early = () => Date.parse('2026-11-21T00:40:00Z')

    expect((await contentAt(early, contentDir, 'publish', 'a')).out).toBe(
      '/posts/a/ is scheduled for 2026-11-21 00:34 UTC; builds have it from 2026-11-21 01:00 UTC on\n'
    )
    expect((await content(contentDir, 'publish', 'a')).out).toBe(
      '/posts/a/ is public since 2026-11-21; nothing to change\n'
    )
  })

  it('refuses a post whose recording is of other code, and writes nothing', async () => {
    const contentDir = contentFolder({ fixture: 'recordings-stale' })
    const before = tree(contentDir)
    const { code, out } = await content(contentDir, 'publish', 'unknown')

    expect(code).toBe(1)
    expect(out).toMatch(/posts\/unknown\/bench\/eviction\.json:1:1: error: .*\[recording-stale\]/)
    expect(tree(contentDir)).toEqual(before)
  })

  it('publishes one post whatever another lacks, and names that one', async () => {
    const files = { ...draft, 'posts/b/index.mdx': post('Text.\n', '', 'Another post').replace('[v8]', '[memory]') }
    const contentDir = contentFolder({
      files: {
        ...files,
        'tags.yaml':
          'v8:\n  name: V8\n  description: The engine under Node.js and its source.\nmemory:\n  name: Memory\n  description: What programs hold, and for how long.\n'
      }
    })
    const { code, out, err } = await content(contentDir, 'publish', 'a')

    expect([code, out]).toEqual([0, '/posts/a/ is public since 2026-11-21\n'])
    expect(err).toContain('/posts/b/ is no draft and not recorded: `pnpm content publish b`')
    expect(Object.keys(ledger(contentDir)).filter((path) => /\/(?:a|b|memory)\//.test(path))).toEqual(['/posts/a/'])
    expect((await content(contentDir, 'publish', 'b')).code).toBe(0)
    expect((await content(contentDir, 'check')).out).toBe('nothing to mend\n')
  })

  it('writes nothing while anything is wrong', async () => {
    const contentDir = contentFolder({ files: { 'posts/a/index.mdx': post('TODO\n', 'draft: true\n') } })
    const before = tree(contentDir)
    const { code, out, err } = await content(contentDir, 'publish', 'a')

    expect([code, err]).toEqual([1, 'content: nothing was written\n'])
    expect(out).toContain('[placeholder]')
    expect(tree(contentDir)).toEqual(before)
  })

  it('without a slug records all that is public', async () => {
    const contentDir = contentFolder({ files: { 'permalinks.json': '{}\n' } })

    expect((await content(contentDir, 'check')).code).toBe(1)
    expect((await content(contentDir, 'publish')).code).toBe(0)
    expect((await content(contentDir, 'check')).code).toBe(0)
    expect(ledger(contentDir)['/posts/good-post/']).toEqual({
      published: '2026-11-01',
      id: 'tag:zerodeps.tech,2026:good-post'
    })
  })
})

describe('content move', () => {
  const linking =
    '[a](/posts/good-post/#conditions) and [b][ref], but not `/posts/good-post/`.\n\n[ref]: /posts/good-post/\n'

  it('keeps the feed id, leaves a redirect in one hop, and mends links; run again it changes nothing', async () => {
    const contentDir = contentFolder({
      files: { 'posts/a/index.mdx': post(linking, 'draft: true\ntranslationOf: good-post\n').replaceAll('\n', '\r\n') }
    })

    expect((await content(contentDir, 'move', 'good-post', 'better-post')).code).toBe(0)
    expect((await content(contentDir, 'move', 'better-post', 'best-post')).code).toBe(0)
    expect(ledger(contentDir)).toMatchObject({
      '/posts/good-post/': { redirect: '/posts/best-post/' },
      '/posts/better-post/': { redirect: '/posts/best-post/' },
      '/posts/best-post/': { published: '2026-11-01', id: 'tag:zerodeps.tech,2026:good-post' }
    })
    expect(readFileSync(join(contentDir, 'posts/a/index.mdx'), 'utf8')).toBe(
      post(linking, 'draft: true\ntranslationOf: good-post\n')
        .replace('/posts/good-post/#', '/posts/best-post/#')
        .replace(': /posts/good-post/', ': /posts/best-post/')
        .replace('Of: good-post', 'Of: best-post')
        .replaceAll('\n', '\r\n')
    )
    expect(readFileSync(join(contentDir, 'posts/best-post/bench/eviction.json'), 'utf8')).toContain(
      '"pnpm content bench best-post"'
    )
    expect(await content(contentDir, 'check')).toEqual({ code: 0, out: 'nothing to mend\n', err: '' })

    const after = tree(contentDir)

    expect((await content(contentDir, 'move', 'better-post', 'best-post')).out).toContain('nothing to change')
    expect(tree(contentDir)).toEqual(after)
  })

  it('moves back to the old name', async () => {
    const contentDir = contentFolder()

    await content(contentDir, 'move', 'good-post', 'better-post')

    expect((await content(contentDir, 'move', 'better-post', 'good-post')).code).toBe(0)
    expect((await content(contentDir, 'check')).code).toBe(0)
  })

  it('refuses a name that another post has or had', async () => {
    const contentDir = contentFolder({ files: { 'posts/a/index.mdx': post('Text.\n', 'draft: true\n') } })

    expect((await content(contentDir, 'move', 'good-post', 'a')).err).toContain('taken')
  })
})

describe('content retire', () => {
  const linking = { 'posts/a/index.mdx': post('[a](/posts/good-post/#conditions)\n', 'draft: true\n') }

  it('refuses while pages link to the post, and names the places', async () => {
    const contentDir = contentFolder({ files: linking })
    const before = tree(contentDir)
    const { code, out } = await content(contentDir, 'retire', 'good-post')

    expect([code, out]).toEqual([1, 'posts/a/index.mdx:9:1: links to /posts/good-post/\n'])
    expect(tree(contentDir)).toEqual(before)
  })

  it('answers 410 for the post and for the lists that it leaves empty; run again it changes nothing', async () => {
    const contentDir = contentFolder()

    expect((await content(contentDir, 'retire', 'good-post')).out).toBe(
      '/posts/good-post/ answers 410 from now on; its text is a draft\n/posts/2026/ lists nothing more and answers 410\n/tags/v8/ lists nothing more and answers 410\n'
    )
    expect(ledger(contentDir)).toMatchObject({
      '/posts/good-post/': { gone: '2026-11-21' },
      '/tags/v8/': { gone: '2026-11-21' }
    })
    expect((await content(contentDir, 'check')).code).toBe(0)

    const after = tree(contentDir)

    expect((await content(contentDir, 'retire', 'good-post')).out).toContain('nothing to change')
    expect(tree(contentDir)).toEqual(after)
  })

  it('leads links and readers to what replaces it', async () => {
    const contentDir = contentFolder({ files: linking })

    expect((await content(contentDir, 'retire', 'good-post', '--to', '/posts/')).code).toBe(0)
    expect(readFileSync(join(contentDir, 'posts/a/index.mdx'), 'utf8')).toContain('[a](/posts/)')
    expect((await content(contentDir, 'check')).code).toBe(0)
  })

  it('takes a page away that nothing makes any more', async () => {
    const contentDir = contentFolder()
    const path = join(contentDir, 'permalinks.json')

    writeFileSync(path, JSON.stringify({ ...ledger(contentDir), '/tags/old/': { published: '2026-11-01' } }))

    expect((await content(contentDir, 'check')).code).toBe(1)
    expect((await content(contentDir, 'retire', '/tags/v8/')).err).toContain('still a page')
    expect((await content(contentDir, 'retire', '/tags/old/')).code).toBe(0)
    expect((await content(contentDir, 'check')).code).toBe(0)
  })

  it('keeps the pages of the years of a tag once they were recorded', async () => {
    const contentDir = contentFolder()
    const path = join(contentDir, 'permalinks.json')

    writeFileSync(path, JSON.stringify({ ...ledger(contentDir), '/tags/v8/2026/': { published: '2026-11-01' } }))

    expect((await content(contentDir, 'check')).code).toBe(0)
    expect((await content(contentDir, 'retire', '/tags/v8/2026/')).err).toContain('still a page')
  })
})

describe('a tag with more posts than fit on one page', () => {
  it('has a page for each year, recorded with the post that is one too many', async () => {
    const many = Array.from({ length: 31 }, (_, index) => [
      `posts/post-${index}/index.mdx`,
      `---\ntitle: Post ${index}\ndescription: A description that is long enough for the schema of a post.\npublished: ${2025 + (index % 2)}-01-02\ntags: [v8]\n---\n\nText.\n`
    ])
    const contentDir = contentFolder({ files: Object.fromEntries(many) })

    expect((await content(contentDir, 'check')).code).toBe(1)
    expect((await content(contentDir, 'publish')).code).toBe(0)
    expect(Object.keys(ledger(contentDir)).filter((path) => path.startsWith('/tags/v8/'))).toEqual([
      '/tags/v8/',
      '/tags/v8/2025/',
      '/tags/v8/2026/'
    ])
  })
})

function part(matter: string, title?: string): string {
  return post('Text.\n', `series: { name: parts, part: 1 }\n${matter}`, title)
}

function ledger(contentDir: string): Record<string, unknown> {
  return JSON.parse(readFileSync(join(contentDir, 'permalinks.json'), 'utf8'))
}

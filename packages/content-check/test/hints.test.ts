import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { checkContent } from '../src/check.ts'
import { nowMs } from './clock.ts'
import { contentFolder, post } from './content-folder.ts'

it.each([
  ['a version without quotes', 'Text.\n', 'node: [22, 24]\n', "Write `'22'`, in quotes."],
  ['the date of another generator', 'Text.\n', 'date: 2026-11-01\n', 'Here the field is `published`.'],
  ['its picture', 'Text.\n', 'image: a.png\n', 'Write `cover: { src: ./name.png, alt: … }`.'],
  ['its slug', 'Text.\n', 'slug: a\n', 'The slug is the name of the folder; `pnpm content move` gives another one.'],
  ['a slip of the pen', 'Text.\n', 'unlistd: true\n', 'Did you mean `unlisted`?'],
  ['a shortcode', '{{< youtube dQw4w9WgXcQ >}}\n', '', 'Write what it stands for: a link, a picture, a component.'],
  ['an alert', '> [!NOTE]\n> Text.\n', '', 'Write `<Callout kind="note">` in its place.'],
  ['a language that is nearly one', '```javscript\n```\n', '', 'Did you mean `javascript`?'],
  [
    'a language that is none',
    '```foobar\n```\n',
    '',
    'Use a language that the highlighter knows; `text` if it has none.'
  ],
  ['a link without its bracket', 'See [the posts(/posts/).\n', '', 'Put `]` before the `(`.'],
  ['a table of contents', '[TOC]\n\nText.\n', '', 'Delete it; a long text has one of its own.'],
  [
    'an abbreviation of another Markdown',
    '*[GC]: garbage collector\n',
    '',
    'Write `<Abbr title="…">…</Abbr>` where it stands first.'
  ],
  [
    'a picture with a size',
    '![A dot.](./none.png =10x5)\n',
    '',
    'Leave the size out: a page shows a picture as large as it can.'
  ],
  ['bold in HTML', 'A <b>word</b>.\n', '', 'Write `**text**`.']
])('%s has a hint of its own', async (_, body, matter, hint) => {
  const files = { 'posts/a/index.mdx': post(body, `draft: true\n${matter}`) }
  const findings = await checkContent({ contentDir: contentFolder({ files }), nowMs })

  expect(findings[0]?.hint).toBe(hint)
})

it('200 unknown tags are one finding', async () => {
  const tags = Array.from({ length: 200 }, (_, index) => `tag-${index}`).join(', ')
  const files = { 'posts/a/index.mdx': post('Text.\n', 'draft: true\n').replace('[v8]', `[${tags}]`) }

  expect(await checkContent({ contentDir: contentFolder({ files }), nowMs })).toHaveLength(1)
})

it('a ledger that is YAML and no JSON is named at its place, and nothing else of it', async () => {
  const contentDir = contentFolder()
  const ledger = join(contentDir, 'permalinks.json')

  writeFileSync(ledger, readFileSync(ledger, 'utf8').replace(/\n\}\n$/, ',\n}\n'))

  const findings = await checkContent({ contentDir, nowMs })

  expect(findings.map(({ file, code }) => [file, code])).toEqual([['permalinks.json', 'yaml-syntax']])
  expect(findings[0]?.line).toBe(readFileSync(ledger, 'utf8').split('\n').length - 1)
})

import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { readFolder } from '@zerodeps/content-check/files/folder'
import { readDocument } from '@zerodeps/content-check/mdx/document'
import { plainText } from './plain-text.ts'

const page = 'https://zerodeps.tech/posts/map-eviction/'
const entry = pathToFileURL(join(mkdtempSync(join(tmpdir(), 'posts-')), 'map-eviction', 'index.mdx'))

mkdirSync(new URL('examples/', entry), { recursive: true })
writeFileSync(
  new URL('examples/window.ts', entry),
  'before\n  // #region kept\n  keep()\n  // #endregion kept\nafter\n'
)
writeFileSync(new URL('trace.png', entry), 'bytes')

test('what is plain Markdown stays to the letter', () => {
  const markdown = [
    'A *b* **c** ~~d~~ [e](/posts/) `f` "g" -- h[^1] $$i_j$$',
    '| A | B |\n| :- | -: |\n| `a\\|b` | 1 |',
    '```ts title="a.ts" {1}\nif (a < b) {}\n```',
    '- [x] one\n- two\n\n  1. three',
    '> quote\n> > quote',
    'Term\n: Definition',
    '$$\nL = \\frac{a}{b}\n$$',
    '[^1]: A note.'
  ].join('\n\n')

  expect(plain(markdown)).toBe(`${markdown}\n`)
})

test.each([
  ['a pinned id', '## The cost {/* #cost */}', '## The cost'],
  ['a comment', 'a {/* not for readers */} b', 'a  b'],
  ['inline code with a language', 'a `const a = 1{:ts}` b', 'a `const a = 1` b'],
  ['a callout', '<Callout kind="tip">\n\nOne.\n\n- Two.\n\n</Callout>', '> **Tip**\n>\n> One.\n>\n> - Two.'],
  ['a callout with a title', '<Callout kind="note" title="Why">\n\nOne.\n\n</Callout>', '> **Why**\n>\n> One.'],
  ['a side note', 'a <Sidenote>b *c*</Sidenote> d', 'a (b *c*) d'],
  [
    'details',
    '<Details summary="The *whole* log">\n\nOne.\n\n- Two.\n\n</Details>',
    '**The *whole* log**\n\nOne.\n\n- Two.'
  ],
  [
    'inline HTML',
    'H<sub>2</sub>O, <kbd>Ctrl *C*</kbd><br />m<sup>2</sup>',
    'H<sub>2</sub>O, <kbd>Ctrl *C*</kbd><br />m<sup>2</sup>'
  ],
  ['an abbreviation', 'a <Abbr title="b *c*">BC</Abbr> d', 'a BC (b *c*) d'],
  ['figures', 'a <Num of="b/c/1">2 ns</Num>, <Ratio of="b/c/1" to="b/d/1">3 %</Ratio>.', 'a 2 ns, 3 %.'],
  [
    'tabs',
    '<Tabs group="x">\n\n<Tab label="npm">\n\nOne.\n\n</Tab>\n\n<Tab label="pnpm">\n\nTwo.\n\n</Tab>\n\n</Tabs>',
    '**npm**\n\nOne.\n\n**pnpm**\n\nTwo.'
  ],
  [
    'a component in a list',
    '- One\n\n  <Callout kind="note">\n\n  Two.\n\n  </Callout>\n\n- Three',
    '- One\n\n  > **Note**\n  >\n  > Two.\n\n- Three'
  ],
  [
    'a snippet',
    '<Snippet file="window.ts" region="kept" />',
    `**[window.ts](${page}examples/window.ts)**\n\n\`\`\`ts\nkeep()\n\`\`\``
  ],
  [
    'a drawing',
    '<Diagram alt="A [then] B" caption="Two.">\n\n```dot\ndigraph { a -> b }\n```\n\n</Diagram>',
    expect.stringMatching(
      /^!\[A \\\[then\\\] B\]\(https:\/\/zerodeps\.tech\/pictures\/[0-9a-f]{16}\.png\)\n\nTwo\.\n\n```dot\ndigraph \{ a -> b \}\n```\n$/
    )
  ],
  [
    'a picture in a line',
    'See ![a [small] trace](./trace.png "It \\"rises\\"") here.',
    expect.stringMatching(
      /^See !\[a \\\[small\\\] trace\]\(https:\/\/zerodeps\.tech\/pictures\/[0-9a-f]{16}\.png "It \\"rises\\""\) here\.\n$/
    )
  ],
  [
    'a picture that is named elsewhere',
    '![A trace][t]\n\nThen ![b][t].\n\n[t]: ./trace.png "Rising"',
    expect.stringMatching(/^!\[A trace\]\(\S+\.png\)\n\nRising\n\nThen !\[b\]\(\S+\.png "Rising"\)\.\n$/)
  ],
  [
    'a picture',
    '![A trace](./trace.png "Rising")',
    expect.stringMatching(/^!\[A trace\]\(https:\/\/zerodeps\.tech\/pictures\/[0-9a-f]{16}\.png\)\n\nRising\n$/)
  ]
])('%s becomes what it stands for', (_, mdx, expected) => {
  expect(plain(mdx)).toEqual(typeof expected === 'string' ? `${expected}\n` : expected)
})

test('a model is its picture, the sentence of its run, its table and what it leaves out', () => {
  const text = plain('<Model name="slots" caption="Look at the dead ones." />')

  expect(text).toMatch(/^\*\*A window that moves through its table\*\*\n\n.*\?\n\n!\[A row of slots: /)
  expect(text).toMatch(
    /\]\(https:\/\/zerodeps\.tech\/pictures\/[\da-f]{16}\.png\)\n\nAfter 78 evictions .* Drawn for: /
  )
  expect(text).toContain('\n| Table | Slots |\n| ---: | ---: |\n| All | 32 |\n')
  expect(text).toMatch(/\n\nLook at the dead ones\. Left out: .*\.\n$/)
})

test('a translation shows the examples of its original, and leads to them there', () => {
  const mdx = '<Snippet file="window.ts" />'
  const translation = new URL('../vytesnenie/index.mdx', entry)
  const document = readDocument(readFolder('', 'posts', 'vytesnenie', { 'posts/vytesnenie/index.mdx': mdx }))

  mkdirSync(new URL('.', translation))
  writeFileSync(translation, '---\nlang: ru\ntranslationOf: map-eviction\n---\n')

  expect(plainText(document, translation, 'https://zerodeps.tech/posts/vytesnenie/')).toMatch(
    '**[window.ts](https://zerodeps.tech/posts/map-eviction/examples/window.ts)**'
  )
})

test('the explorer is a table, and each story once', () => {
  const text = plain('<Model name="explorer" />')

  expect(text).toContain('| crash | 1 lost of 4 | none of 3 | 1 doubled of 4 |')
  expect(text.match(/^Story \d: .*\.$/gm)).toHaveLength(6)
  expect(text).not.toContain('![')
})

test('the code of a model is that of the kernel, without its marks', () => {
  expect(plain('<Model name="explorer" code />')).toMatch(
    /^\*\*\[delivery\.ts\]\(https:\/\/zerodeps\.tech\/models\/delivery\.ts\)\*\*\n\n```ts\n\/\*\* The write that holds both/
  )
})

function plain(mdx: string): string {
  const document = readDocument(readFolder('', 'posts', 'map-eviction', { 'posts/map-eviction/index.mdx': mdx }))

  writeFileSync(entry, mdx)

  return plainText(document, entry, page)
}

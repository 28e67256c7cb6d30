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

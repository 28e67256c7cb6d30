import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { buildSite } from './build-site.ts'
import { postText, temporaryContentFolder } from './content-folder.ts'

const faults = [
  ['a field that no post has', 'unknown-key/index.mdx', postText('Text.', { more: 'autor: me\n' }), /:6:1: .*autor/],
  [
    'a day that does not exist',
    'impossible-date/index.mdx',
    postText('Text.', { published: '2026-02-30' }),
    /:4:12: .*2026-02-30/
  ],
  ['a tag that is not defined', 'unknown-tag/index.mdx', postText('Text.').replace('[v8]', '[v9]'), /:5:8: .*v9/],
  [
    'a component that does not exist',
    'unknown-component/index.mdx',
    postText('<Calout kind="note" />'),
    /:8:1: .*Calout/
  ],
  [
    'front matter that is no YAML',
    'broken-front-matter/index.mdx',
    postText('Text.', { title: '"an unclosed quote' }),
    /:\d+:\d+: .*/
  ],
  ['an expression', 'expression/index.mdx', postText('The key is {process.env.HOME}.'), /:8:12: .*process\.env\.HOME/],
  ['a script', 'script/index.mdx', postText('<script>alert(1)</script>'), /:8:1: .*script/],
  ['the same slug in capitals', 'Twice/index.mdx', postText('Text.'), /: .*[Tt]wice/],
  [
    'a date in the far future with an impossible month',
    'month-13/index.mdx',
    postText('Text.', { published: '2026-13-01' }),
    /:4:12: .*2026-13-01/
  ]
] as const

it('one build names every fault at its file and line, and leaves no site', { timeout: 60_000 }, async () => {
  const content = temporaryContentFolder(
    {
      ...Object.fromEntries(faults.map(([, path, text]) => [path, text])),
      'twice/index.mdx': postText('Text.')
    },
    {}
  )
  const { succeeded, output, outDir } = await buildSite({ CONTENT_DIR: content, SOURCE_DATE_EPOCH: '1795257000' })

  onTestFinished(() => rmSync(outDir, { recursive: true, force: true }))

  expect(succeeded).toBe(false)
  expect(existsSync(join(outDir, 'index.html'))).toBe(false)

  for (const [fault, path, , place] of faults) {
    const said = output.split('\n').filter((line) => line.startsWith(`posts/${path}:`))

    expect
      .soft(
        said.some((line) => place.test(line)),
        `${fault}:\n${said.join('\n')}`
      )
      .toBe(true)
  }
})

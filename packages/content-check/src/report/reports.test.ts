import { expect, it } from 'vitest'
import type { Finding } from '../findings/finding.ts'
import { githubReport } from './github.ts'
import { jsonReport } from './json.ts'
import { summaryLine, textReport } from './text.ts'

const finding: Finding = {
  code: 'link-dead',
  severity: 'error',
  file: 'posts/a/index.mdx',
  line: 9,
  column: 3,
  message: 'there is no page "/a/"',
  hint: 'Did you mean `/b/`?'
}

it('a finding is an annotation of GitHub, whatever characters it holds', () => {
  const strange = { ...finding, file: 'posts/50%, a:b/index.mdx', message: 'two\r\nlines: 100 %, more' } as const

  expect(githubReport([strange, { ...finding, severity: 'warning' }, { ...finding, severity: 'draft' }])).toBe(
    `::error file=posts/50%25%2C a%3Ab/index.mdx,line=9,col=3,title=link-dead::two%0D%0Alines: 100 %25, more. Did you mean \`/b/\`?
::warning file=posts/a/index.mdx,line=9,col=3,title=link-dead::there is no page "/a/". Did you mean \`/b/\`?
::warning file=posts/a/index.mdx,line=9,col=3,title=link-dead::there is no page "/a/". Did you mean \`/b/\`?
`
  )
})

it('a finding is a line with its hint below, and the last line counts', () => {
  expect(textReport([finding, { ...finding, severity: 'draft', message: 'a\u0007b' }])).toBe(
    `posts/a/index.mdx:9:3: error: there is no page "/a/" [link-dead]
    Did you mean \`/b/\`?
posts/a/index.mdx:9:3: error in draft: a<U+0007>b [link-dead]
    Did you mean \`/b/\`?
1 error and 1 error in drafts in 1 file
`
  )
})

it('colours are those of a terminal, and only where they were asked for', () => {
  const [error = '', warning = ''] = [finding, { ...finding, severity: 'warning' } as const].map((each) =>
    textReport([each], { colour: true })
  )

  expect(error).toContain('\u001B[31merror\u001B[39m')
  expect(warning).toContain('\u001B[33mwarning\u001B[39m')
  expect(textReport([finding])).not.toContain('\u001B')
})

it.each([
  [[], 'nothing to mend'],
  [['error'], '1 error in 1 file'],
  [['error', 'error'], '2 errors in 2 files'],
  [['warning', 'error', 'draft', 'draft'], '1 error, 2 errors in drafts and 1 warning in 4 files']
] as const)('%j is summed up as "%s"', (severities, line) => {
  expect(summaryLine(severities.map((severity, index) => ({ ...finding, severity, file: `${index}` })))).toBe(line)
})

it('as JSON a finding has its seven fields and nothing else', () => {
  const extra = { ...finding, fix: { line: 9, column: 3, length: 1, text: 'x' } }
  const rows: unknown = JSON.parse(jsonReport([extra]))

  expect(rows).toEqual([finding])
})

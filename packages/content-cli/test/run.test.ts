import { contentFolder, post } from '@zerodeps/content-check/test/content-folder'
import { expect, it } from 'vitest'
import { content } from './run-content.ts'

const sound = `\`\`\`ts setup
const words = ['a', 'b']
\`\`\`

\`\`\`ts run
console.log(words.length)
console.log('end')
\`\`\`

\`\`\`text output
2
end
\`\`\`

\`\`\`ts
throw new Error('never run')
\`\`\`
`

it('runs what is marked, and finds nothing where it prints what is shown', async () => {
  expect(await content(folder(sound), 'run', 'a')).toEqual({
    code: 0,
    out: `1 program runs, with Node.js ${process.versions.node}\n`,
    err: ''
  })
})

it.each([
  ['another output', sound.replace('2\nend', '2\nmiddle'), 20, 1, 'fence-printed'],
  ['an output that is too short', sound.replace('2\nend', '2'), 20, 1, 'fence-printed'],
  ['a condition turned round', sound.replace("'b']", "'b', 'c']"), 19, 1, 'fence-printed'],
  ['code that fails', sound.replace("console.log('end')", "throw new Error('x')"), 15, 7, 'fence-run']
])('finds %s at its line', async (_, body, line, column, code) => {
  const { code: exit, out } = await content(folder(body), 'run')

  expect(exit).toBe(1)
  expect(out).toMatch(new RegExp(`posts/a/index\\.mdx:${line}:${column}: error: .*\\[${code}\\]`))
})

it('the check compiles the same code and runs none of it', async () => {
  expect((await content(folder(sound.replace("'b']", "'b', 'c']")), 'check', 'a')).out).toBe('nothing to mend\n')
})

function folder(body: string): string {
  return contentFolder({ files: { 'posts/a/index.mdx': post(body, 'draft: true\n') } })
}

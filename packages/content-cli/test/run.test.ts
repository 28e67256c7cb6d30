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

it.each([
  ['a command that there is not', '$ pnpm content benhc good-post', 'there is no command `content benhc`'],
  ['a flag that it has not', '$ pnpm content bench good-post --round 3', '`content bench` has no flag --round'],
  ['a post that there is not', '$ pnpm content bench god-post', 'there is no post "god-post"'],
  [
    'an experiment that there is not',
    '$ pnpm content bench good-post churn',
    'posts/good-post has no bench/churn.bench.ts'
  ],
  ['a file that there is not', '$ node bench/a.bench.ts', 'posts/a has no bench/a.bench.ts'],
  [
    'an output that is another',
    '$ pnpm content figures good-post fresh 1000\n<Num of="eviction/fresh/1000">13 ns</Num>',
    /`content figures` prints "<Num of=.*" here/
  ]
])('finds %s in a terminal session, at its line', async (_, session, message) => {
  const { code, out } = await content(folder(`\`\`\`console\n${session}\n\`\`\`\n`), 'run', 'a')

  expect(code).toBe(1)
  expect(out).toMatch(message)
  expect(out).toContain(`posts/a/index.mdx:${session.includes('\n') ? 11 : 10}:1: error:`)
})

it('a session that says what happens, and one of other programs, are sound', async () => {
  const { out: printed } = await content(folder('Text.\n'), 'figures', 'good-post', 'fresh', '1000')
  const session = [
    '$ pnpm content figures good-post fresh 1000',
    printed.trimEnd(),
    '$ pnpm content bench good-post eviction --node 22,24 --rounds 3',
    '$ npx -y autocannon@9 http://127.0.0.1:8080 | grep -B 2 Latency',
    '$ node server.mjs'
  ]

  expect(await content(folder(`\`\`\`console\n${session.join('\n')}\n\`\`\`\n`), 'run', 'a')).toMatchObject({ code: 0 })
})

function folder(body: string): string {
  return contentFolder({ files: { 'posts/a/index.mdx': post(body, 'draft: true\n') } })
}

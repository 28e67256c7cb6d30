import { expect, test } from 'vitest'
import { withoutMachine } from './profile-places.ts'

const profile = (...urls: string[]) => JSON.stringify({ nodes: urls.map((url) => ({ callFrame: { url } })) })
const mended = (text: string) => {
  const { start = 0, end = 0, text: middle = '' } = withoutMachine(text, '/home/author/site/content/posts/a') ?? {}

  return text.slice(0, start) + middle + text.slice(end)
}

test('a file of the post keeps its path there, one of a package that in the package, and any other its name', () => {
  expect(
    mended(
      profile(
        'node:fs',
        'file:///home/author/site/content/posts/a/bench/a.bench.ts',
        'file:///home/author/site/node_modules/.pnpm/zod@4.0.0/node_modules/zod/index.js',
        'file:///home/author/my%20site/b.ts',
        String.raw`C:\Users\author\c.js`,
        '/home/author/site/content/posts/another/d.ts',
        'http://localhost:3000/e.js',
        ''
      )
    )
  ).toBe(profile('node:fs', 'bench/a.bench.ts', 'node_modules/zod/index.js', 'b.ts', 'c.js', 'd.ts', 'e.js', ''))
})

test('what only looks like the place of a function stays', () => {
  const text = JSON.stringify({ functionName: '"url":"/home/author/a.ts"', url: 'a.ts' })

  expect(withoutMachine(text, '/home/author')).toBeUndefined()
})

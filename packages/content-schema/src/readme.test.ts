import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { postMoment } from './moment.ts'
import { postPath } from './paths.ts'
import { post } from './post.ts'
import { visibility } from './visibility.ts'

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')

test('the example of the README does what its comments say', () => {
  const [, example = ''] = /```ts\n(.*?)```/s.exec(readme) ?? []
  const body = example.replaceAll(/^import .*$/gm, '').replaceAll(/^(\w+\(.*\)) \/\/ (.*)$/gm, 'claim($1, $2)')
  const claims: [unknown, unknown][] = []

  new Function('post', 'postMoment', 'postPath', 'visibility', 'claim', body)(
    post,
    postMoment,
    postPath,
    visibility,
    (actual: unknown, said: unknown) => claims.push([actual, said])
  )

  expect(claims).toHaveLength(3)
  expect(claims.map(([actual]) => actual)).toEqual(claims.map(([, said]) => said))
})

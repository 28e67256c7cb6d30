import { expect, it } from 'vitest'
import { requestPath } from './request-path.ts'

it.each([
  ['/', '/'],
  ['/posts/?a=/b/', '/posts/'],
  ['/posts/#a', '/posts/'],
  ['/%70osts%2f', '/posts/'],
  ['/%252ehosts/', '/%2ehosts/'],
  ['/a/./b/../c', '/a/c'],
  ['/a/%2e%2e/b/.', '/b/'],
  ['/a/..', '/'],
  ['/a//../b', '/a/b'],
  ['//a', '//a'],
  ['/a/%ff', '/a/\uFFFD'],
  ['http://zerodeps.tech/posts/', '/posts/'],
  ['http://zerodeps.tech?a', '/'],
  ['/..', undefined],
  ['/a/../../b', undefined],
  ['/%', undefined],
  ['/%2', undefined],
  ['/%zz', undefined],
  ['/%00', undefined],
  ['*', undefined],
  ['', undefined]
])('%s asks for %s', (target, path) => {
  expect(requestPath(target)).toBe(path)
})

import { expect, test } from 'vitest'
import { fenceMeta, lines, unknownFenceMeta } from './fence.ts'

test('a fence without words behind its language says nothing', () => {
  expect(fenceMeta('')).toEqual({
    title: undefined,
    mark: [],
    ins: [],
    del: [],
    numbers: false,
    setup: false,
    run: false,
    output: false
  })
})

test('every word is read, in any order', () => {
  expect(fenceMeta('numbers {2, 4-6,,} del={12} run title="a run.ts" ins={9-11}')).toEqual({
    title: 'a run.ts',
    mark: [2, 4, 5, 6],
    ins: [9, 10, 11],
    del: [12],
    numbers: true,
    setup: false,
    run: true,
    output: false
  })
})

test.each(['numbers', 'setup', 'run', 'output'] as const)('%s is said by its bare word', (word) => {
  expect(fenceMeta(word)).toEqual({ ...fenceMeta(''), [word]: true })
})

test.each([
  ['', []],
  ['numbers setup {2, 4-6} ins={3} del={1} title="a {b} numbers.ts"', []],
  ['titel="a b.ts"', ['titel="a b.ts"']],
  ['title=a.ts', ['title=a.ts']],
  ['title=""', ['title=""']],
  ['title="open', ['title="open']],
  ['{1} {2}', ['{2}']],
  ['setup numbers setup', ['setup']],
  ['{} ins={x} del={3-1} {0}', ['{}', 'ins={x}', 'del={3-1}', '{0}']],
  ['{1-999999999}', ['{1-999999999}']],
  ['mark={1} {2', ['mark={1}', '{2']],
  ['{1}run', ['{1}run']],
  ['Numbers toString', ['Numbers', 'toString']]
])('of %j it does not understand %j, and the rest counts', (meta, unknown) => {
  const rest = unknown.reduceRight(
    (text, word) => text.slice(0, text.lastIndexOf(word)) + text.slice(text.lastIndexOf(word) + word.length),
    meta
  )

  expect(unknownFenceMeta(meta)).toEqual(unknown)
  expect(unknownFenceMeta(rest)).toEqual([])
  expect(fenceMeta(meta)).toEqual(fenceMeta(rest))
})

test.each(['0', '5-3', 'x', '1-', '1.5', '-2', '1-2-3', '1-999999999'])('"%s" is no range of lines', (range) => {
  expect(() => lines(range)).toThrow(`"${range}" is no range of lines`)
})

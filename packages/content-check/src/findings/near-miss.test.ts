import { expect, it } from 'vitest'
import { didYouMean, nearest } from './near-miss.ts'

it.each([
  ['titel', ['title', 'tags'], 'title'],
  ['abc', ['abd'], 'abd'],
  ['abc', ['ade'], undefined],
  ['abc', ['abcd', 'abcde'], 'abcd'],
  ['abc', ['abcde'], undefined],
  // A third of four letters, rounded up, is two.
  ['abcd', ['abef'], 'abef'],
  ['abcd', ['aefg'], undefined],
  ['abcdef', ['abcdxy'], 'abcdxy'],
  ['abcdef', ['abcxyz'], undefined],
  ['', ['a'], undefined],
  ['tags', ['tag', 'tagss', 'other'], 'tag'],
  // Of two that are as near the one with the same first letter was meant.
  ['cat', ['bat', 'car'], 'car'],
  ['cat', ['bat'], 'bat'],
  ['cat', [], undefined]
])('of %j and %j the near miss is %j', (word, candidates, expected) => {
  expect(nearest(word, candidates)).toBe(expected)
})

it('twenty letters of a long word may differ and no more, and what is past a hundred is not compared', () => {
  const long = 'a'.repeat(100)

  expect(nearest(long, [`${'b'.repeat(20)}${'a'.repeat(80)}`])).toBeDefined()
  expect(nearest(long, [`${'b'.repeat(21)}${'a'.repeat(79)}`])).toBeUndefined()
  expect(nearest(`${long}${'c'.repeat(1_000)}`, [long])).toBe(long)
})

it('a hint names the near miss, else what there is while that is little, else nothing', () => {
  const names = Array.from({ length: 20 }, (_, index) => `name-${index}`)

  expect(didYouMean('titel', ['title', 'tags'])).toBe('Did you mean `title`?')
  expect(didYouMean('x', ['title', 'tags'])).toBe('Known: `title`, `tags`.')
  expect(didYouMean('x', names)).toMatch(/^Known: `name-0`, .*, `name-19`\.$/)
  expect(didYouMean('x', [...names, 'name-20'])).toBeUndefined()
  expect(didYouMean('x', [])).toBeUndefined()
  expect(didYouMean('fromat', ['format'], (flag) => `--${flag}`)).toBe('Did you mean --format?')
})

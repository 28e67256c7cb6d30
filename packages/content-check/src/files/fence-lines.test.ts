import { expect, it } from 'vitest'
import { fenceLines } from './fence-lines.ts'

it.each([
  ['text\n```\ncode\n```\ntext', '.###.'],
  ['~~~\n```\n~~~\ntext', '###.'],
  ['````\n```\n````\ntext', '###.'],
  ['```\ncode\n````\ntext', '###.'],
  ['> ```\n> code\n> ```\ntext', '###.'],
  ['  ```\n  code\n  ```\ntext', '###.'],
  ['```ts title="a`b"\ntext', '..'],
  ['~~~ts `a`\ncode', '##'],
  ['``\ntext', '..'],
  ['```\nnever closed', '##'],
  ['', '.']
])('%j has the lines %s in fences', (text, expected) => {
  const lines = [...fenceLines(text)]

  expect(lines.map(({ fenced }) => (fenced ? '#' : '.')).join('')).toBe(expected)
  expect(lines.map(({ line }) => line).join('\n')).toBe(text)
  expect(lines.every(({ line, offset }) => text.startsWith(line, offset))).toBe(true)
})

it('each line has its own offset', () => {
  expect([...fenceLines('ab\n\nc')].map(({ offset }) => offset)).toEqual([0, 3, 4])
})

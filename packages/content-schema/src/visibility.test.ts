import { expect, test } from 'vitest'
import { visibility } from './visibility.ts'

const noon = Date.UTC(2026, 10, 21, 12)

test.each([
  ['published', { published: '2026-11-21' }],
  ['published', { published: '2026-11-21T15:00:00+03:00' }],
  ['scheduled', { published: '2026-11-22' }],
  ['scheduled', { published: '2026-11-21T15:00:01+03:00' }],
  ['scheduled', { published: '2026-11-22', unlisted: true }],
  ['unlisted', { published: '2026-11-21', unlisted: true }],
  ['draft', { published: '2020-01-01', draft: true }],
  ['draft', { published: '2099-01-01', draft: true, unlisted: true }]
] as const)('%s: %o', (state, entry) => {
  expect(visibility(entry, noon)).toBe(state)
})

test('a day has come at its first millisecond in UTC and not before', () => {
  const midnight = Date.UTC(2026, 10, 21)

  expect(visibility({ published: '2026-11-21' }, midnight - 1)).toBe('scheduled')
  expect(visibility({ published: '2026-11-21' }, midnight)).toBe('published')
})

import { expect, test } from 'vitest'
import { visibility } from './visibility.ts'

const momentMs = Date.UTC(2026, 10, 21, 12)

test.each([
  ['published', {}, momentMs],
  ['scheduled', {}, momentMs - 1],
  ['scheduled', { unlisted: true }, momentMs - 1],
  ['unlisted', { unlisted: true }, momentMs],
  ['draft', { draft: true }, momentMs],
  ['draft', { draft: true, unlisted: true }, momentMs - 1]
] as const)('%s: %o at %d', (state, entry, nowMs) => {
  expect(visibility({ momentMs, ...entry }, nowMs)).toBe(state)
})

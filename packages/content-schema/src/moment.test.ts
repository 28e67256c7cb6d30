import { expect, test } from 'vitest'
import { itemMoment, postFeedId, postMoment } from './moment.ts'

const day = Date.parse('2026-11-21')

test('an item of a bare day has a second of its own in the first hour of that day', () => {
  const moments = ['a', 'b', 'c', 'd'].map((name) => itemMoment('2026-11-21', `tag:zerodeps.tech,2026:${name}`))

  expect(new Set(moments).size).toBe(4)
  expect(moments.every((moment) => moment >= day && moment < day + 3_600_000 && moment % 1000 === 0)).toBe(true)
})

test('the second of an item never changes', () => {
  expect(new Date(itemMoment('2026-11-21', 'tag:zerodeps.tech,2026:fifo-eviction-from-a-map')).toISOString()).toBe(
    '2026-11-21T00:18:33.000Z'
  )
})

test('a moment that the author wrote stays', () => {
  expect(itemMoment('2026-11-21T09:30:00+03:00', 'x')).toBe(Date.parse('2026-11-21T06:30:00Z'))
})

test('a post goes public at the moment that feeds state, by the id that the ledger keeps', () => {
  const id = 'tag:zerodeps.tech,2025:old-name'
  const ledger = { '/posts/new-name/': { published: '2026-11-21', id } }

  expect(postFeedId('new-name', '2026-11-21', ledger)).toBe(id)
  expect(postMoment('new-name', '2026-11-21', ledger)).toBe(itemMoment('2026-11-21', id))
  expect(postMoment('new-name', '2026-11-21', {})).toBe(itemMoment('2026-11-21', 'tag:zerodeps.tech,2026:new-name'))
  expect(postMoment('new-name', '2026-11-21T23:30:00Z', ledger)).toBe(Date.parse('2026-11-21T23:30:00Z'))
})

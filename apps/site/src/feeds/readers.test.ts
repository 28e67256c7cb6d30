import { expect, test } from 'vitest'
import { readers } from './readers.ts'

test.each(readers('https://zerodeps.tech/rss.xml'))(
  'the address for $name names a host, as HTML demands',
  ({ url }) => {
    expect(new URL(url).host).not.toBe('')
  }
)

test('the application of the system gets the address of the feed itself', () => {
  expect(readers('https://zerodeps.tech/rss.xml')[0]?.url).toBe('feed://zerodeps.tech/rss.xml')
})

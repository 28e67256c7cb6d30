import { expect, test } from 'vitest'
import { announcedFeeds } from './feeds.ts'

test('every feed of the list is announced, and the other formats of the main one', () => {
  const opml = `<opml version="2.0"><head/><body>
    <outline type="rss" text="All" xmlUrl="https://zerodeps.tech/rss.xml"/>
    <outline text="Tags"><outline type="rss" text="V8" xmlUrl="https://zerodeps.tech/tags/v8/rss.xml"/></outline>
  </body></opml>`

  expect(announcedFeeds(opml, 'https://zerodeps.tech')).toEqual([
    'https://zerodeps.tech/rss.xml',
    'https://zerodeps.tech/tags/v8/rss.xml',
    'https://zerodeps.tech/atom.xml',
    'https://zerodeps.tech/feed.json'
  ])
})

/** Where common readers take the address of a feed; the first is whatever application the system has for feeds. */
export function readers(feedUrl: string): Reader[] {
  const address = encodeURIComponent(feedUrl)

  return [
    { name: 'the reader on this device', url: `feed:${feedUrl.slice('https:'.length)}` },
    { name: 'Feedbin', url: `https://feedbin.com/?subscribe=${address}` },
    { name: 'Feedly', url: `https://feedly.com/i/subscription/feed/${address}` },
    { name: 'Inoreader', url: `https://www.inoreader.com/?add_feed=${address}` },
    { name: 'NewsBlur', url: `https://www.newsblur.com/?url=${address}` },
    { name: 'The Old Reader', url: `https://theoldreader.com/feeds/subscribe?url=${address}` }
  ]
}

export interface Reader {
  readonly name: string
  readonly url: string
}

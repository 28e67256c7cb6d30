import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { contentFolder } from '@zerodeps/content-check/test/content-folder'
import { content } from './run-content.ts'

const reader = 'Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0'
const log = [
  line('/posts/a/', 200, 'https://news.example.org/item?id=1', reader),
  line('/posts/a/?utm=x', 304, 'https://zerodeps.tech/posts/', reader),
  line('/posts/b/', 200, '-', reader),
  line('/posts/b/', 200, '-', 'Googlebot/2.1'),
  line('/rss.xml', 200, '-', 'Feedly/1.0 (+http://feedly.com; 40 subscribers)'),
  line('/rss.xml', 304, '-', 'Feedly/1.0 (+http://feedly.com; 42 subscribers)'),
  line('/rss.xml', 200, '-', 'Inoreader/1.0 (1 subscriber)'),
  line('/rss.xml', 200, '-', 'newsboat/2.38'),
  line('/rss.xml', 304, '-', 'newsboat/2.38'),
  line('/rss.xml', 304, '-', 'newsboat/2.38', '10.0.0.2'),
  line('/posts/old/', 404, '-', reader),
  line('/\u001B[31mred', 404, '-', reader),
  'no request at all',
  ''
].join('\n')

it('counts reads, subscribers, referrers and dead URLs, and shows no control character', async () => {
  const folder = contentFolder()

  writeFileSync(join(folder, 'access.log'), log)
  writeFileSync(join(folder, 'access.log.1.gz'), gzipSync(log))

  const once = await content(folder, 'stats', 'access.log')
  const twice = await content(folder, 'stats', 'access.log', 'access.log.1.gz', '--top', '1')

  expect(once.out).toBe(`article reads
       2  /posts/a/
       1  /posts/b/

feed subscribers
      45  /rss.xml

referrers
       1  news.example.org

dead URLs asked for
       1  /<U+001B>[31mred
       1  /posts/old/

1 lines are not of the combined format and were left out
`)
  expect(twice.out).toContain('       4  /posts/a/\n          and 1 more\n')
})

it.each([[[]], [['none.log']], [['permalinks.json', '--top', '0']]])('%j is wrong usage', async (args) => {
  expect((await content(contentFolder(), 'stats', ...args)).code).toBe(2)
})

function line(path: string, status: number, referrer: string, agent: string, address = '10.0.0.1'): string {
  return `${address} - - [21/Nov/2026:12:00:00 +0000] "GET ${path} HTTP/2.0" ${status} 1234 "${referrer}" "${agent}"`
}

import { once } from 'node:events'
import { createServer } from 'node:http'
import { fileURLToPath } from 'node:url'
import { expect, test } from '@playwright/test'
import { preview } from '../src/serving/preview.ts'
import { dist } from './built-site.ts'
import { newsboat } from './feeds/newsboat.ts'
import { elements, programs, subscription } from './feeds/subscription.ts'
import { hasPackage } from './installed.ts'
import { freePort } from './port.ts'

test('newsboat subscribes, asks again without being sent anything, and shows every article with its code and links', async () => {
  test.skip(!hasPackage('newsboat'), 'newsboat is not installed, so no feed is read in it.')

  const folder = fileURLToPath(dist)
  const port = await freePort()
  const statuses: number[] = []
  const answer = preview(folder)
  const server = createServer((request, response) => {
    response.on('close', () => statuses.push(response.statusCode))
    answer(request, response)
  })

  server.listen(Number(port), '127.0.0.1')
  await once(server, 'listening')

  try {
    const reader = newsboat(`http://127.0.0.1:${port}/rss.xml`)

    // Newsboat keeps the validators of an answer only when it knows the feed already: the third question is conditional.
    await reader.reload()
    await reader.reload()
    await reader.reload()
    expect(statuses).toEqual([200, 200, 304])

    const items = subscription(folder).slice(0, 30)
    const shown = await reader.articles(items.length)

    for (const item of items) {
      const text = shown.find((article) => article.includes(`Link: ${item.url}\n`)) ?? ''
      const links = elements(item.tree).flatMap(({ tagName, properties: { href } }) =>
        tagName === 'a' ? String(href) : []
      )

      expect(text).toContain(`Title: ${item.title}`)
      expect(links.filter((link) => !text.includes(link))).toEqual([])
      expect(
        programs(item.tree)
          .flatMap(lines)
          .filter((line) => !text.includes(line))
      ).toEqual([])
    }
  } finally {
    server.close()
  }
})

function lines(program: string): string[] {
  return program
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

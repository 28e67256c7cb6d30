import { once } from 'node:events'
import { createServer } from 'node:http'
import { text } from 'node:stream/consumers'
import { afterEach, expect, test } from 'vitest'
import { announce } from './announce.ts'

const feed = 'https://zerodeps.tech/rss.xml'
const servers: ReturnType<typeof createServer>[] = []

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.close()
  }
})

test('a hub is told which feed has changed', async () => {
  const { url, asked } = await hub([204])

  expect(await announce(url, feed)).toBeUndefined()
  expect(asked).toEqual([
    'POST application/x-www-form-urlencoded;charset=UTF-8 hub.mode=publish&hub.url=https%3A%2F%2Fzerodeps.tech%2Frss.xml'
  ])
})

test('a hub that fails for a while is asked again', async () => {
  const { url, asked } = await hub([503, 429, 202])

  expect(await announce(url, feed, { firstWaitMs: 1 })).toBeUndefined()
  expect(asked).toHaveLength(3)
})

test('a hub that goes on failing is given up with a reason', async () => {
  const { url, asked } = await hub([500])

  expect(await announce(url, feed, { attempts: 3, firstWaitMs: 1 })).toBe(`${feed}: the hub answered 500`)
  expect(asked).toHaveLength(3)
})

test('a hub that refuses is not asked again', async () => {
  const { url, asked } = await hub([400])

  expect(await announce(url, feed, { firstWaitMs: 1 })).toBe(`${feed}: the hub answered 400`)
  expect(asked).toHaveLength(1)
})

test('a hub that is out of reach is named as such', async () => {
  const { url } = await hub([204])
  const closed = servers.pop()

  closed?.close()

  expect(await announce(url, feed, { attempts: 2, firstWaitMs: 1 })).toMatch(
    /^https:\/\/zerodeps\.tech\/rss\.xml: the hub cannot be reached \(.+\)$/
  )
})

test('a hub that never answers costs no more than its time', async () => {
  const { url } = await hub([])

  expect(await announce(url, feed, { attempts: 1, timeoutMs: 20 })).toContain('cannot be reached')
})

/** A hub that gives the answers in turn, the last one for ever; without answers it is silent. */
async function hub(answers: readonly number[]) {
  const asked: string[] = []
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      asked.push(`${request.method ?? ''} ${request.headers['content-type'] ?? ''} ${body}`)

      const status = answers[asked.length - 1] ?? answers.at(-1)

      if (status !== undefined) {
        response.writeHead(status).end()
      }
    })
  })

  servers.push(server)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')

  const address = server.address()

  return { url: `http://127.0.0.1:${typeof address === 'object' ? (address?.port ?? 0) : 0}/`, asked }
}

import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dist } from './moved-site.ts'
import { hasNginx, startNginx, type Server } from './nginx.ts'
import { observatoryScore } from './observatory.ts'

const script = `/_astro/${readdirSync(join(dist, '_astro')).find((name) => name.endsWith('.js')) ?? ''}`

describe.skipIf(!hasNginx())('what the Observatory gives the answers of nginx', () => {
  let server: Server

  beforeAll(async () => {
    server = await startNginx(dist)
  }, 60_000)

  afterAll(() => server.stop())

  // 160 are possible; five of them are for being in the browsers' list, which the owner of the domain opts into. A feed
  // is there for other sites to read, which costs it ten, and only a page has scripts to give an integrity to.
  it.each([
    ['a page', '/posts/fifo-eviction-from-a-map/', 155],
    ['the home page', '/', 155],
    ['a missing page', '/nope/', 155],
    ['a script', script, 150],
    ['a feed', '/rss.xml', 140]
  ])('%s', async (what, path, least) => {
    const answer = await fetch(`${server.url}${path}`)
    const { total, tests } = observatoryScore(answer.headers, await answer.text())

    console.log(`Observatory: ${what} ${total}`)
    expect(Object.values(tests).filter((points) => points < 0)).toEqual([])
    expect(total).toBeGreaterThanOrEqual(least)
  })
})

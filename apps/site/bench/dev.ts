import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import os, { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { editPost, generateContent } from '@zerodeps/content-cli/generated-content'
import { postPath } from '@zerodeps/content-schema/paths'
import { z } from 'zod'
import { freePort } from '../test/port.ts'

/**
 * `pnpm bench:dev` prints how long an author waits for `pnpm dev`, in seconds on the wall: from the command to the first
 * article, and from a save to the page that answers with the change. With 3 and 1,000 generated posts; other sizes are
 * named as arguments. The content is a temporary one; nothing that was made stays.
 */
const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [3, 1_000]
const STARTS = 3
const SAVES = 4
const LIMIT_MS = 60_000
const message = z.object({ type: z.string() })

console.log(`${os.cpus()[0]?.model.trim()}, ${os.cpus().length} cores, Node.js ${process.versions.node}`)

for (const size of sizes) {
  const contentDir = mkdtempSync(join(tmpdir(), 'bench-dev-'))

  try {
    mkdirSync(contentDir, { recursive: true })
    generateContent(contentDir, size)

    const [slug = ''] = readdirSync(join(contentDir, 'posts')).toSorted()
    const starts: number[] = []
    const saves: number[] = []
    // With another port Astro reads the whole content anew.
    const port = await freePort()

    for (let start = 0; start < STARTS; start++) {
      await using server = await started(contentDir, port)

      starts.push(await answered(server.address + postPath(slug), '</article>', server.beganMs))

      const socket = await reloads(server.address)

      for (let save = 0; save < SAVES; save++) {
        const word = `Saved ${start}.${save}.`

        // What the save before has set off is over.
        await setTimeout(1_500)

        const reload = once(socket, 'full-reload')
        const savedMs = performance.now()

        editPost(contentDir, 0, word)
        await reload
        saves.push(await answered(server.address + postPath(slug), word, savedMs))
      }
    }

    print(`${size} posts: from the command to the first article`, starts)
    print(`${size} posts: from a save to the page with the change`, saves)
  } finally {
    rmSync(contentDir, { recursive: true, force: true })
  }
}

async function started(contentDir: string, port: string) {
  const beganMs = performance.now()
  const server = spawn('pnpm', ['--silent', 'dev', '--port', String(port), '--ignore-lock'], {
    cwd: resolve(import.meta.dirname, '../../..'),
    env: { ...process.env, CONTENT_DIR: contentDir },
    stdio: 'ignore',
    detached: true
  })

  return {
    address: `http://localhost:${port}`,
    beganMs,
    async [Symbol.asyncDispose]() {
      if (server.pid !== undefined && server.exitCode === null) {
        process.kill(-server.pid)
        await once(server, 'exit')
      }
    }
  }
}

/** What tells an open page of each change, as events named by what it is to do. */
async function reloads(address: string): Promise<EventTarget> {
  const client = await fetch(`${address}/@vite/client`).then((response) => response.text())
  const [, token = ''] = /const wsToken = "([^"]*)"/.exec(client) ?? []
  const socket = new WebSocket(`${address.replace('http', 'ws')}/?token=${token}`, 'vite-hmr')
  const told = new EventTarget()

  socket.addEventListener('message', ({ data }) =>
    told.dispatchEvent(new Event(message.parse(JSON.parse(String(data))).type))
  )
  await once(socket, 'open')

  return told
}

/** Seconds from a moment until the page at an address has a word. */
async function answered(url: string, word: string, fromMs: number): Promise<number> {
  while (performance.now() - fromMs < LIMIT_MS) {
    const text = await fetch(url).then(
      (response) => response.text(),
      () => ''
    )

    if (text.includes(word)) {
      return (performance.now() - fromMs) / 1000
    }

    await setTimeout(5)
  }

  throw new Error(`${url} does not answer with "${word}"`)
}

function print(label: string, seconds: readonly number[]): void {
  const sorted = seconds.toSorted((a, b) => a - b)
  const [least, median, most] = [sorted[0], sorted[sorted.length >> 1], sorted.at(-1)]

  console.log(`${label.padEnd(56)}${[least, median, most].map((value) => value?.toFixed(2).padStart(8)).join('')}`)
}

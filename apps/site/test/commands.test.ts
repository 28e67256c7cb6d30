import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { resolve } from 'node:path'
import { expect, it, vi } from 'vitest'
import { freePort } from './port.ts'

const POST = 'posts/fifo-eviction-from-a-map'
const root = resolve(import.meta.dirname, '../../..')

// Each starts a whole command, beside other tests.
vi.setConfig({ testTimeout: 60_000 })

it('`pnpm start` serves the built site at the port and host it was given, and ends with the address', async () => {
  const port = await freePort()

  await using command = pnpm('start', '--port', port, '--host', '127.0.0.1')

  await command.answers(`http://127.0.0.1:${port}/`)
  expect(command.output()).toMatch(new RegExp(`^\\$ .*\nhttp://127\\.0\\.0\\.1:${port}/\n$`))
})

it('`pnpm start --host` answers at every address of the machine', async () => {
  const port = await freePort()

  await using command = pnpm('start', '--host', '--port', port)

  await command.answers(`http://127.0.0.2:${port}/`)
  expect(command.output()).toContain(`\nhttp://127.0.0.1:${port}/\n`)
})

// Another one may be running in this folder.
it('`pnpm dev` serves drafts, and what lies beside posts, at the port and host it was given', async () => {
  const port = await freePort()

  await using command = pnpm('dev', '--port', port, '--host', '--ignore-lock')

  for (const path of ['gallery/', `${POST}/bench/eviction.json`, `${POST}/examples/fifo-map.ts`]) {
    await command.answers(`http://127.0.0.2:${port}/${path}`)
  }
})

it.each([
  ['start', []],
  ['dev', ['--ignore-lock']]
])('of a port that is taken, `pnpm %s` says in one sentence which is free', async (script, own) => {
  const port = await freePort()
  const other = createServer().listen(Number(port), '127.0.0.1')

  await once(other, 'listening')

  await using command = pnpm(script, '--port', port, '--host', '127.0.0.1', ...own)

  expect(await command.ended).toBe(1)
  expect(command.output().match(/Port .*/g)).toEqual([
    expect.stringMatching(new RegExp(`^Port ${port} is taken: try --port \\d+\\.$`))
  ])
  other.close()
})

/** A command of the repository, in a process group of its own that ends with the test. */
function pnpm(...args: string[]) {
  const { NODE_ENV: _, VITEST: __, ...env } = process.env
  const child = spawn('pnpm', args, { cwd: root, env: { ...env, NO_COLOR: '1' }, detached: true })
  const said: Buffer[] = []
  const ended = new Promise<number | null>((done) => child.once('close', done))

  child.stdout.on('data', (chunk) => said.push(chunk))
  child.stderr.on('data', (chunk) => said.push(chunk))

  const output = () => Buffer.concat(said).toString()

  return {
    output,
    ended,
    answers: async (url: string) => {
      while (child.exitCode === null) {
        const response = await fetch(url).catch(() => undefined)

        if (response?.ok) {
          return
        }

        await Promise.race([once(child.stdout, 'data'), ended])
      }

      throw new Error(`It ended before it answered at ${url}:\n${output()}`)
    },
    [Symbol.asyncDispose]: async () => {
      if (child.exitCode === null && child.pid !== undefined) {
        process.kill(-child.pid, 'SIGTERM')
        await ended
      }
    }
  }
}

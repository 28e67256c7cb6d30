import assert from 'node:assert/strict'
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { after, before, test } from 'node:test'

let program: ChildProcess
let url: string

before(async () => {
  const env = { ...process.env, PORT: String(await freePort()) }

  program = spawn(process.execPath, [join(import.meta.dirname, 'first.ts')], {
    env,
    stdio: ['ignore', 'pipe', 'inherit']
  })

  const [line] = await once(program.stdout!, 'data')

  url = String(line).trim()
})

after(() => program.kill('SIGKILL'))

test('headers over the limit are answered with 431, and counted', async () => {
  const headers = { padding: 'x'.repeat(1024) }

  assert.equal(await refused(), 0)
  assert.equal((await fetch(url, { headers })).status, 431)
  assert.equal(await refused(), 1)
})

test('the program ends when it is asked to', async () => {
  program.kill('SIGTERM')
  assert.deepEqual(await once(program, 'exit'), [0, null])
})

async function refused(): Promise<number> {
  const response = await fetch(url)

  return Number(await response.text())
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')

  await once(probe, 'listening')

  const { port } = probe.address() as AddressInfo

  probe.close()
  await once(probe, 'close')

  return port
}

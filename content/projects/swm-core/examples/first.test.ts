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

test('a body comes back as JSON with the name from the path', async () => {
  const response = await fetch(url, { method: 'POST', body: 'hi' })

  assert.equal(response.status, 200)
  assert.deepEqual(await response.json(), { name: 'ada', said: 'hi' })
})

test('a body of 1,024 bytes is taken, and one more is answered with 413', async () => {
  const statuses = [1024, 1025].map(async (bytes) => {
    const response = await fetch(url, { method: 'POST', body: 'x'.repeat(bytes) })

    return response.status
  })

  assert.deepEqual(await Promise.all(statuses), [200, 413])
})

test('the program ends when it is asked to', async () => {
  program.kill('SIGTERM')
  assert.deepEqual(await once(program, 'exit'), [0, null])
})

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')

  await once(probe, 'listening')

  const { port } = probe.address() as AddressInfo

  probe.close()
  await once(probe, 'close')

  return port
}

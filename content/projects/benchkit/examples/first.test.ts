import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { promisify } from 'node:util'

const STALL_MS = 500
const shared = new Int32Array(new SharedArrayBuffer(4))
let requests = 0

const server = createServer((_request, response) => {
  requests++

  if (requests === 100) {
    Atomics.wait(shared, 0, 0, STALL_MS)
  }

  response.end('done')
})

before(() => once(server.listen(0, '127.0.0.1'), 'listening'))
after(() => server.close())

test('what the server did not take while it stood still is counted', async () => {
  const { port } = server.address() as AddressInfo
  const program = [join(import.meta.dirname, 'first.ts'), `http://127.0.0.1:${port}/`]
  const { stdout } = await promisify(execFile)(process.execPath, program)
  const figure = (name: string) => Number(new RegExp(`${name}: ([\\d.]+)`).exec(stdout)?.[1])

  assert.ok(figure('completed') > 100)
  assert.ok(figure('completed') <= requests)
  assert.ok(figure('dropped') > 0)
  assert.ok(figure('completed') + figure('dropped') <= 2000)
  assert.ok(figure('p99Ms') > 0)
})

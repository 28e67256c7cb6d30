import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { test } from 'node:test'
import { promisify } from 'node:util'

const { stdout } = await promisify(execFile)(process.execPath, [join(import.meta.dirname, 'first.ts')])
const records = stdout
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line))

test('each call writes one record, with what the loggers above it know', () => {
  assert.deepEqual(
    records.map(({ level, service, requestId }) => [level, service, requestId]),
    [
      [30, 'orders', 'r17'],
      [50, 'orders', 'r17']
    ]
  )
})

test('the number of the card is nowhere, and the BigInt is there', () => {
  assert.doesNotMatch(stdout, /4111/)
  assert.deepEqual(records[0].card, { holder: 'Ada', number: '[Redacted]' })
  assert.equal(records[0].order, '7')
})

test('an error keeps its cause', () => {
  assert.equal(records[1].err.cause, 'out of stock')
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { closedLoop, openSchedule, percentile, startServer } from './load.ts'

test('an open schedule sends by its plan, a closed loop after the last answer', async () => {
  const server = await startServer({ lifeMs: 10_000 })

  try {
    const open = await openSchedule({ port: server.port, intervalMs: 20, durationMs: 100 })
    const [first] = open

    assert.deepEqual(
      open.map(({ dueMs }) => Math.round(dueMs - (first?.dueMs ?? NaN))),
      [0, 20, 40, 60, 80]
    )
    assert.ok(open.every(({ dueMs, sentMs, doneMs }) => dueMs <= sentMs && sentMs < doneMs))

    server.reset()

    const closed = await closedLoop({ port: server.port, clients: 1, intervalMs: 20, durationMs: 100 })

    assert.ok(closed.every(({ dueMs }, index) => index === 0 || dueMs >= (closed[index - 1]?.doneMs ?? NaN)))

    // Every report is asked for: one that came unasked would answer the first question only.
    await server.report()

    const { stalls, handler } = await server.report()

    assert.ok(stalls.length < 2)
    assert.deepEqual(
      handler.map(({ percentile: percent }) => percent),
      [50, 75, 90, 95, 99, 99.5, 99.9]
    )
  } finally {
    server.stop()
  }
})

test('a percentile is one of the values, by nearest rank', () => {
  assert.deepEqual(
    [1, 50, 51, 100].map((percent) => percentile([30, 10, 20, 40], percent)),
    [10, 20, 30, 40]
  )
})

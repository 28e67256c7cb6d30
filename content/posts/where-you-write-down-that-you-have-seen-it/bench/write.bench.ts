/** What it takes until a record cannot be lost any more: appended to a file beside this script, and flushed to the disk. */
import { closeSync, fdatasyncSync, openSync, rmSync, writeSync } from 'node:fs'

const events = 200
const path = `${import.meta.filename}.${process.pid}.log`
const record = Buffer.alloc(64, 'x')
const file = openSync(path, 'a')
const round = Number(process.env['ROUND'] ?? 0)

console.log(
  JSON.stringify({
    title: 'Writing down an event so that a crash keeps it',
    note: '64 bytes are appended and flushed with fdatasync, once for each event or twice.',
    parameters: { events },
    x: { label: 'Writes for each event', unit: 'writes', scale: 'linear' },
    y: { label: 'Time per event', unit: 'µs', scale: 'linear' }
  })
)

for (const writes of round % 2 ? [2, 1] : [1, 2]) {
  const start = process.hrtime.bigint()

  for (let write = 0; write < writes * events; write++) {
    writeSync(file, record)
    fdatasyncSync(file)
  }

  const y = Number(process.hrtime.bigint() - start) / 1_000 / events

  console.log(JSON.stringify({ series: 'append and flush', x: writes, y: Number(y.toPrecision(4)) }))
}

closeSync(file)
rmSync(path)

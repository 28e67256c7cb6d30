/** What a window holds at its fullest, for each id that it promises to know. Counted, not timed; one process for each structure. */
import { spawnSync } from 'node:child_process'
import { create, print } from './structures.ts'

const window = 200_000
const names = ['Set', 'two Sets', 'table']
const [name] = process.argv.slice(2)

if (name === undefined) {
  print({
    title: 'Memory of a window of 200,000 ids',
    note: 'Heap and ArrayBuffers after a full collection, over the 200,000 ids that it promises to know.',
    x: { label: 'Window', unit: 'ids', scale: 'linear' },
    y: { label: 'Memory per id', unit: 'bytes', scale: 'linear' }
  })

  for (const each of names) {
    const child = spawnSync(process.execPath, ['--expose-gc', import.meta.filename, each], { encoding: 'utf8' })

    if (child.status !== 0) {
      throw new Error(child.stderr)
    }

    process.stdout.write(child.stdout)
  }
} else {
  const before = settledBytes()
  const add = create(name, window, 0)
  let most = 0

  for (let index = 0; index < 10 * window; index++) {
    add(index)

    if (index % 10_000 === 9_999) {
      most = Math.max(most, settledBytes())
    }
  }

  print({ series: name, x: window, y: Math.round((most - before) / window) })
  add(0)
}

function settledBytes(): number {
  for (let pass = 0; pass < 2; pass++) {
    globalThis.gc?.()
  }

  const { heapUsed, arrayBuffers } = process.memoryUsage()

  return heapUsed + arrayBuffers
}

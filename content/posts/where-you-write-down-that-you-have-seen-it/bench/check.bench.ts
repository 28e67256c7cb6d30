/**
 * Half a million ids that are all new, through windows that are full: is it known, the oldest goes, it is remembered. One
 * process for each structure and window; a tenth of the ids warms it up.
 */
import { spawnSync } from 'node:child_process'
import { create, names, print, round } from './structures.ts'

const windows = [1_000, 200_000]
const checks = 500_000
const [name, size] = process.argv.slice(2)

if (name === undefined) {
  print({
    title: 'Checking an id that is new',
    note: 'Including what makes room for it. Patternless ids come out of a hash; strings of 17 characters are hashed for the first time.',
    parameters: { checks },
    x: { label: 'Window', unit: 'ids', scale: 'log' },
    y: { label: 'Time per check', unit: 'ns', scale: 'log' }
  })

  const cells = windows.flatMap((window) => names.map((each) => [each, String(window)]))

  for (const cell of round % 2 ? cells.toReversed() : cells) {
    const child = spawnSync(process.execPath, ['--expose-gc', import.meta.filename, ...cell], { encoding: 'utf8' })

    if (child.status !== 0) {
      throw new Error(child.stderr)
    }

    process.stdout.write(child.stdout)
  }
} else {
  const window = Number(size)
  const first = 3 * window + checks / 10
  const add = create(name, window, first + checks)
  let fresh = 0

  for (let index = 0; index < first; index++) {
    add(index)
  }

  globalThis.gc?.()

  const start = process.hrtime.bigint()

  for (let index = first; index < first + checks; index++) {
    if (add(index)) {
      fresh++
    }
  }

  const y = Number(process.hrtime.bigint() - start) / checks

  if (fresh !== checks) {
    throw new Error(`${checks - fresh} ids were taken for known`)
  }

  print({ series: name, x: window, y: Number(y.toPrecision(4)) })
}

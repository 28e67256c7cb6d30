import { spawn } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { evaluate, startBoth, waysToPage } from './browser.ts'
import { medianTimes, print } from './samples.ts'
import { makeText } from './text.ts'

const seed = 1
const neighbours = 2 * availableParallelism()
const browser = await startBoth()
const ways = await waysToPage(browser)

print({
  title: 'The same command on a busy machine',
  note: 'As in the first chart, beside two processes for each CPU that never rest.',
  parameters: { chromium: browser.version, neighbours },
  seed,
  x: { label: 'Characters in the answer', unit: '', scale: 'log' },
  y: { label: 'Time', unit: 'ms', scale: 'log' }
})

for (const { send } of ways) {
  await evaluate(send, makeText(seed))
}

const spinning = Array.from({ length: neighbours }, () =>
  spawn(process.execPath, ['--eval', 'for (;;) {}'], { timeout: 60_000 })
)

for (const x of [10, 10_000, 1_000_000]) {
  const repeats = x < 1_000_000 ? 30 : 10

  for (const { series, y } of await medianTimes(ways, repeats, ({ send }) => evaluate(send, `text.slice(0, ${x})`))) {
    print({ series, x, y })
  }
}

spinning.forEach((neighbour) => neighbour.kill())
await browser.close()
process.exit()

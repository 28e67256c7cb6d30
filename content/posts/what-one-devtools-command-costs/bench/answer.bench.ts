import { join } from 'node:path'
import { startBrowser } from '../examples/pipe-browser.ts'
import { evaluate, startBoth, waysToPage } from './browser.ts'
import { medianTimes, print } from './samples.ts'
import { makeText } from './text.ts'

const seed = 1
const browser = await startBoth()

print({
  title: 'One command, by the size of its answer',
  note: 'Runtime.evaluate of a string, one command at a time: three clients of one browser, and the pipe to a Node.js in its place.',
  parameters: { chromium: browser.version },
  seed,
  x: { label: 'Characters in the answer', unit: '', scale: 'log' },
  y: { label: 'Time', unit: 'ms', scale: 'log' }
})

const noBrowser = startBrowser(process.execPath, [join(import.meta.dirname, './no-browser.ts')])
const ways = [...(await waysToPage(browser)), { series: 'pipe, no browser', send: noBrowser }]

for (const { send } of ways) {
  await evaluate(send, makeText(seed))
}

for (const x of [10, 1000, 10_000, 100_000, 1_000_000]) {
  const repeats = Math.min(100, Math.max(10, 1_000_000 / x))

  for (const { series, y } of await medianTimes(ways, repeats, ({ send }) => evaluate(send, `text.slice(0, ${x})`))) {
    print({ series, x, y })
  }
}

await browser.close()
process.exit()

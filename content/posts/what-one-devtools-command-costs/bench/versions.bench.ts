import { evaluate, startBoth, waysToPage } from './browser.ts'
import { medianTimes, print } from './samples.ts'
import { makeText } from './text.ts'

const seed = 1
const browser = await startBoth()

print({
  title: 'The smallest and the largest answer, by version of Node.js',
  note: 'As in the first chart.',
  parameters: { chromium: browser.version },
  seed,
  x: { label: 'Characters in the answer', unit: '', scale: 'log' },
  y: { label: 'Time', unit: 'ms', scale: 'log' }
})

const ways = await waysToPage(browser)

for (const { send } of ways) {
  await evaluate(send, makeText(seed))
}

for (const x of [10, 1_000_000]) {
  for (const { series, y } of await medianTimes(ways, x === 10 ? 100 : 10, ({ send }) =>
    evaluate(send, `text.slice(0, ${x})`)
  )) {
    print({ series, x, y })
  }
}

await browser.close()
process.exit()

import { evaluate, startBoth, waysToPage } from './browser.ts'
import { medianTimes, print } from './samples.ts'

const seed = 1
const browser = await startBoth()
const ways = await waysToPage(browser)

/** Words beside a picture with noise, so that a PNG of them is neither empty nor a photograph. */
const draw = `
  let state = ${seed}
  const next = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0)
  const canvas = Object.assign(document.createElement('canvas'), { width: 600, height: 400 })
  const context = canvas.getContext('2d')

  for (let y = 0; y < 400; y += 2) {
    for (let x = 0; x < 600; x += 2) {
      context.fillStyle = 'hsl(' + (x / 2 + (next() >>> 27)) + ' 60% ' + (30 + y / 10) + '%)'
      context.fillRect(x, y, 2, 2)
    }
  }

  document.body.append(canvas, Array.from({ length: 5000 }, () => next().toString(36)).join(' '))`

const screenshot = async ({ send }: (typeof ways)[number]) => {
  const { data } = await send('Page.captureScreenshot')

  return String(data).length
}

await evaluate(ways[0]!.send, draw)
await ways[0]!.send('Emulation.setDeviceMetricsOverride', {
  width: 1280,
  height: 720,
  deviceScaleFactor: 1,
  mobile: false
})

const characters = await screenshot(ways[0]!)

print({
  title: 'A screenshot',
  note: 'Page.captureScreenshot of a page with words and a picture, as PNG in base64, one at a time.',
  parameters: { chromium: browser.version, characters },
  seed,
  x: { label: 'Height of the page', unit: 'px', scale: 'linear' },
  y: { label: 'Time', unit: 'ms', scale: 'log' }
})

for (const { series, y } of await medianTimes(ways, 10, screenshot)) {
  print({ series, x: 720, y })
}

await browser.close()
process.exit()

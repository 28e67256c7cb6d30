import { attached, evaluate, startBoth } from './browser.ts'
import { print, turned } from './samples.ts'
import { framed, type Send } from './websocket.ts'

const commands = 2000
const browser = await startBoth()

print({
  title: 'Many commands at once',
  note: 'Commands with an answer of 10 characters; the elapsed time is divided by their number.',
  parameters: { chromium: browser.version, commands },
  x: { label: 'Commands under way', unit: '', scale: 'log' },
  y: { label: 'Time for each command', unit: 'ms', scale: 'log' }
})

const targetIds = await Promise.all(
  Array.from({ length: 16 }, async () => {
    const { targetId } = await browser.overPipe('Target.createTarget', { url: 'about:blank' })

    return String(targetId)
  })
)
const sessions = await Promise.all(targetIds.map((targetId) => attached(browser.overPipe, targetId)))
const sockets = await Promise.all(
  targetIds.map((targetId) => framed(browser.address.replace(/browser\/.*/, `page/${targetId}`)))
)
const variants: { series: string; sends: (count: number) => readonly Send[] }[] = [
  { series: 'one target, one session', sends: (count) => Array.from({ length: count }, () => sessions[0]!) },
  { series: 'a target each, one pipe', sends: (count) => sessions.slice(0, count) },
  { series: 'a target and a WebSocket each', sends: (count) => sockets.slice(0, count) }
]

for (const { sends } of variants) {
  await timeEach(sends(16), 320) // warm-up
}

for (const x of [1, 2, 4, 8, 16]) {
  for (const { series, sends } of turned(variants)) {
    print({ series, x, y: Number((await timeEach(sends(x), commands)).toPrecision(4)) })
  }
}

await browser.close()
process.exit()

/** Milliseconds from first to last, divided by the number of commands. Each sender has one under way at a time. */
async function timeEach(sends: readonly Send[], count: number) {
  const startMs = performance.now()
  let begun = 0

  await Promise.all(
    sends.map(async (send) => {
      while (begun++ < count) {
        await evaluate(send, '"0123456789"')
      }
    })
  )

  return (performance.now() - startMs) / count
}

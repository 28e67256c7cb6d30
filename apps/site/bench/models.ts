import { createServer } from 'node:http'
import { resolve } from 'node:path'
import { chromium } from '@playwright/test'
import { z } from 'zod'
import { chromiumPath } from '../test/browser.ts'
import { preview } from '../src/serving/preview.ts'

const CHANGES = 100
const SLOWDOWN = 4
const FRAME_MS = 16
const traceFile = z.object({
  traceEvents: z.array(
    z.object({
      name: z.string(),
      pid: z.number(),
      tid: z.number(),
      ts: z.number().optional(),
      dur: z.number().optional(),
      tdur: z.number().optional(),
      args: z.object({ name: z.unknown().optional() }).optional()
    })
  )
})
const PAGES = ['automation', 'platform', 'realtime', 'runtime']

/**
 * `pnpm bench:models` prints what moving a model costs a browser that is slowed down fourfold: of 100 changes of controls
 * on the pages of the systems, the slowest one with its longest task, and the longest time until the last figure stood.
 * Beside it stands the browser's own share: a slider of the same page that nothing listens to. It takes the site as built,
 * or the pages that are named, such as `pnpm bench:models realtime`.
 */
const server = createServer(preview(resolve(import.meta.dirname, '../dist'))).listen(0, '127.0.0.1')

await new Promise((listening) => server.once('listening', listening))

const address = server.address()
const port = typeof address === 'object' ? address?.port : undefined
// Such as a reader has: in a private one, Chromium loads the icon again at each change of the address.
const profile = await chromium.launchPersistentContext('', { executablePath: chromiumPath(), args: ['--no-sandbox'] })
const browser = profile.browser()

if (!browser) {
  throw new Error('Playwright gives no browser to trace.')
}

const pages = process.argv.length > 2 ? process.argv.slice(2) : PAGES

for (const name of pages) {
  const page = await profile.newPage()

  await page.goto(`http://127.0.0.1:${port}/systems/${name}/`)
  await page.locator('[data-model]').scrollIntoViewIfNeeded()
  await page.locator('[data-model] fieldset:not([hidden])').waitFor()
  await (await profile.newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN })

  const traced = async (of: 'model' | 'bare') => {
    await browser.startTracing(page, { categories: ['toplevel', 'blink.user_timing'] })

    const finalMs = await page.evaluate(change, { count: CHANGES / PAGES.length, of })

    return { finalMs, ...tasksOf(await browser.stopTracing()) }
  }

  const { finalMs, tasks, slowest } = await traced('model')
  const bare = await traced('bare')

  console.log(
    `${name}: longest task ${most(tasks)} ms, after a change of ${slowest}; ${tasks.filter((ms) => ms > FRAME_MS).length} over ${FRAME_MS} ms; last figure after ${Math.max(...finalMs).toFixed(0)} ms at most; a bare slider: longest task ${most(bare.tasks)} ms`
  )
  await page.close()
}

await profile.close()
server.close()

/**
 * Moves the controls in turn, each to places all over its range, or one without a listener. Gives how long each last figure
 * took. Runs in the page.
 */
async function change({ count, of }: { count: number; of: 'model' | 'bare' }): Promise<number[]> {
  const model = document.querySelector('[data-model] output')
  const bare = document.createElement('input')
  const times: number[] = []

  if (of === 'bare') {
    bare.type = 'range'
    document.querySelector('[data-model]')?.before(bare)
  }

  const controls =
    of === 'bare' ? [bare] : [...document.querySelectorAll<HTMLInputElement>('[data-model] :is(input, select)')]

  // A reader reads first. The task that has come here with this function is none of the page.
  await new Promise((later) => setTimeout(later, 1000))

  for (let index = 0; index < count; index++) {
    const control = controls[index % controls.length]

    if (!control || !model) {
      break
    }

    const share = ((index * 7) % 10) / 9
    const [min, max] = [Number(control.min || 0), Number(control.max || 1)]
    let lastMs = 0
    const observer = new MutationObserver(() => (lastMs = performance.now()))

    observer.observe(model, { childList: true, subtree: true, characterData: true })
    // What has been done so far is this function's, and no part of the task that a reader waits for.
    await new Promise((later) => setTimeout(later))

    const begunMs = (lastMs = performance.now())

    performance.mark(`change: ${control.name}`)
    control.value = String(Math.round(min + share * (max - min)))
    control.dispatchEvent(new Event('input', { bubbles: true }))

    // Nothing says that a run is over, but that no figure has changed for a while.
    do {
      await new Promise((later) => setTimeout(later, 100))
    } while (performance.now() - lastMs < (of === 'bare' ? 200 : 700))

    observer.disconnect()
    times.push(lastMs - begunMs)
  }

  return times
}

/**
 * The lengths of the tasks of the page's main thread, in ms, from the first change on, and the control whose change the
 * longest followed, from a trace of Chromium: the time the processor worked on each, where the trace has it, so that
 * other programs of the machine do not count.
 */
function tasksOf(trace: Buffer): { tasks: number[]; slowest: string } {
  const { traceEvents } = traceFile.parse(JSON.parse(trace.toString()))
  const mains = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`)
  )
  const events = traceEvents
    .filter(({ pid, tid }) => mains.has(`${pid} ${tid}`))
    .map(({ name, ts = 0, dur = 0, tdur = dur }) => ({ name, begin: ts, end: ts + dur, ms: tdur / 1000 }))
    .toSorted((a, b) => a.begin - b.begin || b.end - a.end)
  const changes = events.filter(({ name }) => name.startsWith('change: '))
  const tasks: typeof events = []
  let end = changes[0]?.begin ?? 0

  for (const event of events) {
    // A task is traced by the queue, and again within that by what the queue has called.
    if (/RunTask$/.test(event.name) && event.end > end) {
      end = event.end
      tasks.push(event)
    }
  }

  const [longest] = tasks.toSorted((a, b) => b.ms - a.ms)
  const before = changes.findLast(({ begin }) => begin <= (longest?.end ?? 0))

  return { tasks: tasks.map(({ ms }) => ms), slowest: before?.name.replace('change: ', '') ?? 'nothing' }
}

function most(lengths: readonly number[]): string {
  return Math.max(...lengths).toFixed(1)
}

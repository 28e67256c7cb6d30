import { createServer } from 'node:http'
import { resolve } from 'node:path'
import { chromium } from '@playwright/test'
import { z } from 'zod'
import { chromiumPath } from '../test/browser.ts'
import { preview } from '../src/serving/preview.ts'

const CHANGES = 100
const SLOWDOWN = 4
const traced = z.object({
  traceEvents: z.array(
    z.object({
      name: z.string(),
      pid: z.number(),
      tid: z.number(),
      dur: z.number().optional(),
      tdur: z.number().optional(),
      args: z.object({ name: z.unknown().optional() }).optional()
    })
  )
})
const PAGES = ['automation', 'platform', 'realtime', 'runtime']

/**
 * `pnpm bench:models` prints what moving a model costs a browser that is slowed down fourfold: of 100 changes of controls
 * on the pages of the systems, the longest task and the longest time until the last figure stood. It takes the site as
 * built.
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

for (const name of PAGES) {
  const page = await profile.newPage()

  await page.goto(`http://127.0.0.1:${port}/systems/${name}/`)
  await page.locator('[data-model]').scrollIntoViewIfNeeded()
  await page.locator('[data-model] fieldset:not([hidden])').waitFor()
  await (await profile.newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN })
  await browser.startTracing(page, { categories: ['toplevel'] })

  const finalMs = await page.evaluate(change, CHANGES / PAGES.length)
  const tasks = mainThreadTasks(await browser.stopTracing())

  console.log(
    `${name}: longest task ${Math.max(...tasks).toFixed(1)} ms, ${tasks.filter((ms) => ms > 16).length} over 16 ms; last figure after ${Math.max(...finalMs).toFixed(0)} ms at most`
  )
  await page.close()
}

await profile.close()
server.close()

/** Moves the controls in turn, each to places all over its range. Gives how long each last figure took. Runs in the page. */
async function change(count: number): Promise<number[]> {
  const controls = [...document.querySelectorAll<HTMLInputElement>('[data-model] :is(input, select)')]
  const model = document.querySelector('[data-model] output')
  const times: number[] = []

  // A reader reads first. The task that has come here with this function is none of the page.
  await new Promise((later) => setTimeout(later, 1000))

  for (let index = 0; index < count; index++) {
    const control = controls[index % controls.length]

    if (!control || !model) {
      break
    }

    const share = ((index * 7) % 10) / 9
    const [min, max] = [Number(control.min || 0), Number(control.max || 1)]
    const begunMs = performance.now()
    let lastMs = begunMs
    const observer = new MutationObserver(() => (lastMs = performance.now()))

    observer.observe(model, { childList: true, subtree: true, characterData: true })
    control.value = String(Math.round(min + share * (max - min)))
    control.dispatchEvent(new Event('input', { bubbles: true }))

    // Nothing says that a run is over, but that no figure has changed for a while.
    do {
      await new Promise((later) => setTimeout(later, 100))
    } while (performance.now() - lastMs < 700)

    observer.disconnect()
    times.push(lastMs - begunMs)
  }

  return times
}

/**
 * The lengths of all tasks of the page's main thread, in ms, from a trace of Chromium: the time the processor worked on
 * each, where the trace has it, so that other programs of the machine do not count.
 */
function mainThreadTasks(trace: Buffer): number[] {
  const { traceEvents } = traced.parse(JSON.parse(trace.toString()))
  const mains = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`)
  )

  return traceEvents
    .filter(({ name, pid, tid }) => /RunTask$/.test(name) && mains.has(`${pid} ${tid}`))
    .map(({ dur = 0, tdur = dur }) => tdur / 1000)
}

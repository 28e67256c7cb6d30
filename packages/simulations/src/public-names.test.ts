import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'

const entries = readdirSync(import.meta.dirname).flatMap((file) => /^([\w-]+)\.ts$/.exec(file)?.[1] ?? [])

test('the entries of the package and the names they give', async () => {
  const names = await Promise.all(
    entries.toSorted().map(async (entry) => `${entry}: ${Object.keys(await import(`./${entry}.ts`)).join(' ')}`)
  )

  expect(names).toMatchInlineSnapshot(`
    [
      "automation: automation",
      "clients: closedClients scheduledClients randomClients",
      "command-ledger: createCommandLedger",
      "command-visits: wakeUs visits aloneUs",
      "delivery: places delivered isQuiet steps",
      "devtools: devtools",
      "event-heap: createEventHeap",
      "event-loop: createEventLoop",
      "explorer: explorer",
      "exponential: exponential",
      "histogram: createHistogram",
      "item-handler: createItemHandler",
      "item-ledger: createLedger",
      "latency: latencyMs",
      "model: defineModel",
      "parameter: settings",
      "platform: platform collectionMs",
      "random: xoshiro128 createRandom",
      "realtime: runUs outageFromUs realtime",
      "runtime: runtime",
      "scenario-engine: createScenarioEngine",
      "scenario-settings: parameters",
      "slabs: slabs createPool",
      "slots: filledSlots evict slots",
      "stall: stall",
      "timeline: createTimeline",
      "timer-keepers: keepInLists keepInWheel",
      "timer-lists: createTimerLists",
      "timer-wheel: createTimerWheel",
      "timers: timers",
    ]
  `)
})

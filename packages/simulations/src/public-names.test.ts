import { expect, test } from 'vitest'

const modules = import.meta.glob<Record<string, unknown>>(['./*.ts', '!./*.test.ts'], { eager: true })

test('the entries of the package and the names they give', () => {
  const names = Object.entries(modules).map(
    ([path, module]) => `${path.slice(2, -3)}: ${Object.keys(module).join(' ')}`
  )

  expect(names).toMatchInlineSnapshot(`
    [
      "automation: automation",
      "clients: closedClients scheduledClients randomClients",
      "delivery: places delivered isQuiet steps",
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
      "platform: platform",
      "random: xoshiro128 createRandom",
      "realtime: realtime",
      "runtime: runtime",
      "scenario-engine: createScenarioEngine",
      "scenario-settings: parameters",
      "slabs: slabs createPool",
      "slots: filledSlots evict slots",
      "stall: stall",
      "timeline: createTimeline",
    ]
  `)
})

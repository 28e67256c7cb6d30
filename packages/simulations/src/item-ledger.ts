import { createHistogram } from './histogram.ts'
import { latencyMs, type LatencyMs } from './latency.ts'
import type { ScenarioSettings } from './scenario-settings.ts'

/**
 * What became of every trigger and timer, and when: the durable part of the engine and the books of the reader in one.
 */
export function createLedger(values: ScenarioSettings, restartAt: number): Ledger {
  const fates: Record<Fate, number> = { once: 0, doubled: 0, lost: 0, gaveUp: 0, voided: 0 }
  const usual = createHistogram()
  const afterRestart = createHistogram()
  const totals = { items: 0, triggers: 0, attempts: 0, executions: 0, effects: 0, done: 0, withinLine: 0, backlog: 0 }
  const waiting = new Set<Item>()
  let recoveredAt = restartAt

  const change = (item: Item, changes: Partial<Item>) => {
    fates[fateOf(item)]--
    Object.assign(item, changes)
    fates[fateOf(item)]++
  }

  return {
    add({ dialogue, at, timer = false, generation = 0 }) {
      const fate = { recordedAt: -Infinity, effects: 0, gaveUp: false, voided: false, backlogged: false }
      const item = { dialogue, at, timer, generation, ...fate }

      totals.items++
      totals.triggers += timer ? 0 : 1
      fates[fateOf(item)]++

      return item
    },
    isKnown: (item, now) => now - item.recordedAt <= values.window * 1000,
    record(item, now) {
      item.recordedAt = now
    },
    attempt() {
      totals.attempts++
    },
    giveUp(item) {
      totals.executions++
      change(item, { gaveUp: true })
    },
    void(item) {
      change(item, { voided: true })
    },
    apply(item, now) {
      const waitedMs = now - item.at
      const histogram = item.at < restartAt ? usual : afterRestart

      totals.executions++
      totals.effects++
      change(item, { effects: item.effects + 1 })

      if (item.effects > 1) {
        return
      }

      totals.done++
      totals.withinLine += waitedMs <= values.line ? 1 : 0

      if (!item.backlogged) {
        histogram.record(waitedMs * 1000)
      }
    },
    settle(item, now) {
      if (waiting.delete(item)) {
        recoveredAt = now
      }
    },
    restart(backlog) {
      totals.backlog = backlog.length

      for (const item of backlog) {
        item.backlogged = true
        waiting.add(item)
      }
    },
    outputs() {
      return {
        ...fates,
        items: totals.items,
        triggers: totals.triggers,
        effects: totals.effects,
        attemptsMean: totals.executions === 0 ? 0 : totals.attempts / totals.executions,
        withinLineShare: totals.done === 0 ? 0 : totals.withinLine / totals.done,
        latencyMs: latencyMs(usual),
        afterRestartMs: latencyMs(afterRestart),
        backlog: totals.backlog,
        recoveryMs: totals.backlog === 0 ? 0 : recoveredAt - restartAt
      }
    }
  }
}

function fateOf({ effects, gaveUp, voided }: Item): Fate {
  if (effects > 0) {
    return effects > 1 ? 'doubled' : 'once'
  }

  if (gaveUp) {
    return 'gaveUp'
  }

  return voided ? 'voided' : 'lost'
}

type Fate = 'once' | 'doubled' | 'lost' | 'gaveUp' | 'voided'

/** A trigger, or a timer with the generation of its dialogue at the time it was set. `at` is when it was first due. */
export interface Item {
  dialogue: number
  at: number
  timer: boolean
  generation: number
  recordedAt: number
  effects: number
  gaveUp: boolean
  voided: boolean
  backlogged: boolean
}

export interface Ledger {
  add(item: { dialogue: number; at: number; timer?: boolean; generation?: number }): Item
  isKnown(item: Item, now: number): boolean
  record(item: Item, now: number): void
  attempt(): void
  giveUp(item: Item): void
  void(item: Item): void
  apply(item: Item, now: number): void
  settle(item: Item, now: number): void
  restart(backlog: Item[]): void
  outputs(): LedgerOutputs
}

/**
 * Every item is in one of `once`, `doubled`, `lost` (no effect so far: before the end, what still waits is among them),
 * `gaveUp` (all attempts failed) and `voided` (its dialogue had moved on). `latencyMs` runs from the moment an item is
 * due to its first effect and leaves out the backlog, the items that the restart delivers again; `afterRestartMs` is
 * that of items due after the restart. `withinLineShare` counts the backlog in. `recoveryMs` is the time from the
 * restart until the last of the backlog is acknowledged.
 */
export interface LedgerOutputs extends Record<Fate, number> {
  items: number
  triggers: number
  effects: number
  attemptsMean: number
  withinLineShare: number
  latencyMs: LatencyMs
  afterRestartMs: LatencyMs
  backlog: number
  recoveryMs: number
}

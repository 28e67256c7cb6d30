import { exponential } from './exponential.ts'
import { createItemHandler } from './item-handler.ts'
import { createLedger, type Item, type LedgerOutputs } from './item-ledger.ts'
import { createRandom } from './random.ts'
import type { ScenarioSettings } from './scenario-settings.ts'
import { createTimeline } from './timeline.ts'

const runMs = 300_000
const shortestTimerMs = 5000
const longestTimerMs = 60_000

/** Triggers, timers, the crash and the recovery, round the handler of single items. */
export function createScenarioEngine(values: ScenarioSettings, seed: number): ScenarioEngine {
  const random = createRandom(seed)
  const timeline = createTimeline()
  const crashAt = values.down === 0 ? Infinity : values.crash * 1000
  const restartAt = crashAt + values.down * 1000
  const ledger = createLedger(values, restartAt)
  const generations = new Float64Array(values.dialogues)

  const apply = (item: Item) => {
    ledger.apply(item, timeline.now())

    if (!item.timer) {
      setTimer(item.dialogue)
    }
  }

  const handler = createItemHandler({
    values,
    timeline,
    ledger,
    crashAt,
    restartAt,
    isVoid: ({ timer, dialogue, generation }) => timer && generation !== generations[dialogue],
    fails: () => random() < values.failures / 100,
    apply
  })

  const setTimer = (dialogue: number) => {
    const generation = (generations[dialogue] ?? 0) + 1
    const share = Math.floor(random() * values.scenarios) / (values.scenarios - 1)
    const due = timeline.now() + shortestTimerMs + share * (longestTimerMs - shortestTimerMs)

    generations[dialogue] = generation
    timeline.at(due, () => {
      handler.deliver(ledger.add({ dialogue, at: due, timer: true, generation }))
    })
  }

  const trigger = () => {
    const now = timeline.now()
    const item = ledger.add({ dialogue: Math.floor(random() * values.dialogues), at: now })
    const next = now + (exponential(random) * 1000) / values.rate

    handler.deliver(item)

    if (random() < values.duplicates / 100) {
      timeline.at(now + exponential(random) * values.redelivery * 1000, () => {
        handler.deliver(item)
      })
    }

    if (next < runMs) {
      timeline.at(next, trigger)
    }
  }

  const restart = () => {
    const backlog = handler.restart()
    const everyMs = values.recovery === 0 ? 0 : (values.spread * 1000) / backlog.length

    ledger.restart(backlog)
    backlog.forEach((item, index) => {
      timeline.at(restartAt + index * everyMs, () => {
        handler.deliver(item)
      })
    })
  }

  if (crashAt < Infinity) {
    timeline.at(crashAt, handler.crash)
    timeline.at(restartAt, restart)
  }

  timeline.at((exponential(random) * 1000) / values.rate, trigger)

  return { step: timeline.step, outputs: ledger.outputs }
}

/** `step` handles what is due next and says whether there was anything. */
interface ScenarioEngine {
  step(): boolean
  outputs(): LedgerOutputs
}

import type { Item, Ledger } from './item-ledger.ts'
import type { ScenarioSettings } from './scenario-settings.ts'
import type { Timeline } from './timeline.ts'

const backoffMs = 100

/** The part of the engine that lives in memory: one queue, one transition at a time, and sends that wait for nobody. */
export function createItemHandler({ values, timeline, ledger, apply, ...engine }: Engine): ItemHandler {
  const unacknowledged = new Set<Item>()
  let ready: Item[] = []
  let up = true
  let busy = false

  const acknowledge = (item: Item) => {
    unacknowledged.delete(item)
    ledger.settle(item, timeline.now())
  }

  const begin = () => {
    while (!busy) {
      const item = ready.shift()

      if (item === undefined) {
        return
      }

      if (ledger.isKnown(item, timeline.now())) {
        acknowledge(item)
      } else if (engine.isVoid(item)) {
        ledger.void(item)
        acknowledge(item)
      } else {
        busy = true
        timeline.inMemory(values.service, () => {
          busy = false
          handle(item)
          begin()
        })
      }
    }
  }

  // #region shown
  const handle = (item: Item) => {
    if (values.place === 0) {
      ledger.record(item, timeline.now())
    }

    timeline.inMemory(values.send, () => {
      if (values.place === 1) {
        ledger.record(item, timeline.now())
        acknowledge(item)
      }

      attempt(item, 1)
    })
  }
  // #endregion shown

  const attempt = (item: Item, number: number) => {
    const failed = engine.fails()

    ledger.attempt()

    if (failed && number < values.attempts) {
      later(backoffMs * 2 ** (number - 1) + values.send, () => {
        attempt(item, number + 1)
      })

      return
    }

    if (failed) {
      ledger.giveUp(item)
    } else {
      apply(item)
    }

    if (values.place === 2) {
      timeline.inMemory(values.send, () => {
        ledger.record(item, timeline.now())
        acknowledge(item)
      })
    } else if (values.place === 0) {
      acknowledge(item)
    }
  }

  /** A command that was recorded with the identity waits in an outbox, which a crash does not empty. */
  const later = (delay: number, action: () => void) => {
    if (values.place !== 1) {
      timeline.inMemory(delay, action)

      return
    }

    const due = timeline.now() + delay

    timeline.at(due >= engine.crashAt ? Math.max(due, engine.restartAt) : due, action)
  }

  return {
    deliver(item) {
      unacknowledged.add(item)

      if (up) {
        ready.push(item)
        begin()
      }
    },
    crash() {
      up = false
      busy = false
      ready = []
      timeline.crash()
    },
    restart() {
      up = true

      return [...unacknowledged].toSorted((a, b) => a.at - b.at)
    }
  }
}

interface Engine {
  values: ScenarioSettings
  timeline: Timeline
  ledger: Ledger
  crashAt: number
  restartAt: number
  isVoid(item: Item): boolean
  fails(): boolean
  apply(item: Item): void
}

/** `restart` gives what was never acknowledged, the oldest first: the channel delivers it again. */
export interface ItemHandler {
  deliver(item: Item): void
  crash(): void
  restart(): Item[]
}

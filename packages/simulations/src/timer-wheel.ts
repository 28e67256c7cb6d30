/**
 * A timing wheel, as in the article on timers: a ring of slots of which each tick takes one. A timer that is due a turn or
 * more ahead stays in its slot until then.
 */
export function createTimerWheel<Timer extends { readonly tick: number }>(size: number): TimerWheel<Timer> {
  const slots = Array.from({ length: size }, () => new Set<Timer>())
  const slotOf = (tick: number) => slots[tick % size]

  return {
    arm(timer) {
      slotOf(timer.tick)?.add(timer)
    },
    cancel(timer) {
      slotOf(timer.tick)?.delete(timer)
    },
    turn(tick, fired) {
      for (const timer of slotOf(tick) ?? []) {
        if (timer.tick === tick) {
          slotOf(tick)?.delete(timer)
          fired(timer)
        }
      }
    },
    slots: () => slots.map((slot) => slot.size)
  }
}

export interface TimerWheel<Timer> {
  arm(timer: Timer): void
  cancel(timer: Timer): void
  /** Fires what is due at the tick. */
  turn(tick: number, fired: (timer: Timer) => void): void
  /** How many timers each holds. */
  slots(): number[]
}

import type { Budget, Place } from '../src/delivery.ts'

/**
 * The same story told as a program: a loop over deliveries whose every uncertainty is a call of `choose`. All lists of
 * answers are played from the start, one run an interleaving; nothing is shared with the explorer, and no two runs are
 * merged.
 */
export function bruteForce(place: Place, budget: Budget): { interleavings: number; lost: number; doubled: number } {
  const sum = { interleavings: 0, lost: 0, doubled: 0 }
  let answers: number[] | undefined = []

  while (answers) {
    const { effects, taken } = play(place, budget, answers)

    sum.interleavings++
    sum.lost += Number(effects === 0)
    sum.doubled += Number(effects > 1)
    answers = following(taken)
  }

  return sum
}

function following(taken: { answer: number; of: number }[]): number[] | undefined {
  const last = taken.findLastIndex(({ answer, of }) => answer + 1 < of)

  return last < 0
    ? undefined
    : taken.slice(0, last + 1).map(({ answer }, index) => (index === last ? answer + 1 : answer))
}

class Crash extends Error {}
class NoAnswer extends Error {}

function play(place: Place, { ...left }: Budget, answers: number[]) {
  const taken: { answer: number; of: number }[] = []
  let queue = 1
  let recorded = false
  let effects = 0

  const choose = (...options: (string | false)[]) => {
    const possible = options.filter((option) => option !== false)
    const answer = answers[taken.length] ?? 0

    taken.push({ answer, of: possible.length })

    return possible[answer]
  }

  /** Between any two actions the process may crash and the channel may add a duplicate, in any order. */
  const interrupted = (...actions: (string | false)[]) => {
    for (;;) {
      const what = choose(...actions, left.crashes > 0 && 'crash', left.duplicates > 0 && 'duplicate')

      if (what === 'crash') {
        left.crashes--
        throw new Crash()
      }

      if (what !== 'duplicate') {
        return what
      }

      left.duplicates--
      queue++
    }
  }

  const call = (effect: () => void) => {
    for (;;) {
      const what = interrupted('works', left.timeouts > 0 && 'unknown, done', left.timeouts > 0 && 'unknown, not done')

      if (what !== 'unknown, not done') {
        effect()
      }

      if (what === 'works') {
        return
      }

      left.timeouts--

      if (interrupted('leave', left.retries > 0 && 'retry') === 'leave') {
        throw new NoAnswer()
      }

      left.retries--
    }
  }

  const write = () => {
    interrupted('works')
    recorded = true
  }

  const handlers = {
    before() {
      write()
      call(() => effects++)
    },
    with() {
      call(() => {
        effects += recorded ? 0 : 1
        recorded = true
      })
    },
    after() {
      call(() => effects++)
      write()
    }
  }

  for (;;) {
    const what = choose(queue === 0 && 'end', queue > 0 && 'take', left.duplicates > 0 && 'duplicate')

    if (what === 'end') {
      return { effects, taken }
    }

    if (what === 'duplicate') {
      left.duplicates--
      queue++
    } else if (recorded) {
      queue--
    } else {
      try {
        handlers[place]()
        interrupted('acknowledge')
        queue--
      } catch (error) {
        if (!(error instanceof Crash || error instanceof NoAnswer)) {
          throw error
        }
      }
    }
  }
}

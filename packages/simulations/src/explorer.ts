import { delivered, isQuiet, places, steps, type Budget, type Delivery, type Place } from './delivery.ts'
import { defineModel, type Simulation } from './model.ts'
import type { Parameter } from './parameter.ts'

const parameters = [
  { name: 'times', label: 'Each fault happens at most', unit: 'times', min: 1, max: 2, step: 1, default: 1 }
] as const satisfies readonly Parameter[]

/**
 * Every interleaving of crash, duplicate, timeout and retry, for the three places where an identity can be recorded; an
 * event is a state that is reached. Nothing is random and nothing is sampled: the counts are exact. It ends because
 * each step spends a fault, finishes a delivery or brings the handler one action on.
 *
 * Left out: two handlers at once (a queue per dialogue excludes them), identities that expire, and an effect outside
 * the store of the identity, which can be recorded with it only by way of an outbox and a key that the receiver
 * recognizes.
 */
export const explorer = defineModel({ parameters, maxEvents: 20_000, simulate })

function* simulate({ times }: Record<Name, number>): Simulation<ExplorerOutputs> {
  const cells: Cell[] = []
  const summary = () => ({ cells: [...cells] })

  for (const faults of faultSets(times)) {
    for (const place of places) {
      const stories = yield* shortestStories(place, delivered(faults), summary)

      cells.push({ place, faults, ...counts(place, delivered(faults), new Map()), ...stories })
    }
  }

  return summary
}

/** With and without each fault; a retry needs a timeout. */
function faultSets(times: number): Budget[] {
  const either = [0, times]
  const calls = [
    { timeouts: 0, retries: 0 },
    { timeouts: times, retries: 0 },
    { timeouts: times, retries: times }
  ]

  return calls.flatMap((call) =>
    either.flatMap((crashes) => either.map((duplicates) => ({ crashes, duplicates, ...call })))
  )
}

/** Breadth first: no story that loses or doubles is shorter than the first one found. */
function* shortestStories(place: Place, start: Delivery, summary: () => ExplorerOutputs) {
  const reached = new Map<string, Reached>([[keyOf(start), { state: start }]])
  const stories: Stories = {}

  // A Map gives what is added while it is walked, in order: it is the queue as well.
  for (const here of reached.values()) {
    const { state } = here

    if (isQuiet(state) && state.effects === 0) {
      stories.lostStory ??= storyOf(here)
    }

    if (state.effects > 1) {
      stories.doubledStory ??= storyOf(here)
    }

    for (const { name, next } of steps(place, state)) {
      if (!reached.has(keyOf(next))) {
        reached.set(keyOf(next), { state: next, name, from: here })
      }
    }

    yield summary
  }

  return stories
}

function storyOf({ name, from }: Reached): string[] {
  return name === undefined || from === undefined ? [] : [...storyOf(from), name]
}

/** Of all ways to go on from here until nothing happens any more; a way may end wherever all is quiet. */
function counts(place: Place, state: Delivery, known: Map<string, Counts>): Counts {
  const key = keyOf(state)
  const before = known.get(key)

  if (before) {
    return before
  }

  const sum = isQuiet(state)
    ? { interleavings: 1, lost: state.effects === 0 ? 1 : 0, doubled: state.effects > 1 ? 1 : 0 }
    : { interleavings: 0, lost: 0, doubled: 0 }

  for (const { next } of steps(place, state)) {
    const more = counts(place, next, known)

    sum.interleavings += more.interleavings
    sum.lost += more.lost
    sum.doubled += more.doubled
  }

  known.set(key, sum)

  return sum
}

function keyOf({ at, unknown, pending, recorded, effects, budget }: Delivery): string {
  const { crashes, duplicates, timeouts, retries } = budget

  return [at, Number(unknown), pending, Number(recorded), effects, crashes, duplicates, timeouts, retries].join()
}

type Name = (typeof parameters)[number]['name']

interface Reached {
  state: Delivery
  name?: string
  from?: Reached
}

interface Counts {
  interleavings: number
  lost: number
  doubled: number
}

interface Stories {
  lostStory?: string[]
  doubledStory?: string[]
}

/** The stories are absent where nothing is lost or doubled; each is a list of steps and none is shorter. */
export interface Cell extends Counts, Stories {
  place: Place
  faults: Budget
}

export interface ExplorerOutputs {
  cells: Cell[]
}

/**
 * One event, delivered at least once to a handler that takes one delivery at a time. Where the handler records the
 * identity of the event is its `place`; everything that may go wrong has a budget. The identity and the effects survive
 * a crash, the place in the handler does not, and a delivery comes again until it is acknowledged.
 */
const handlers: Record<Place, readonly Action[]> = {
  before: ['record the identity', 'apply the effect', 'acknowledge'],
  with: ['record the identity and apply the effect', 'acknowledge'],
  after: ['apply the effect', 'record the identity', 'acknowledge']
}

export const places: readonly Place[] = ['before', 'with', 'after']

export function delivered(budget: Budget): Delivery {
  return { at: 0, unknown: false, pending: 1, recorded: false, effects: 0, budget }
}

/** Nothing is under way and nothing waits; only a late duplicate can still come. */
export function isQuiet({ at, pending }: Delivery): boolean {
  return at === 0 && pending === 0
}

/** Everything that can happen next, each by its name. */
export function steps(place: Place, state: Delivery): Step[] {
  const { at, pending, budget } = state

  return [
    ...(at === 0 ? received(state) : handled(handlers[place], state)),
    ...spend(budget, 'crashes', at > 0, (left) => ({
      name: 'crash',
      next: { ...state, at: 0, unknown: false, budget: left }
    })),
    ...spend(budget, 'duplicates', true, (left) => ({
      name: 'duplicate',
      next: { ...state, pending: pending + 1, budget: left }
    }))
  ]
}

function received(state: Delivery): Step[] {
  if (state.pending === 0) {
    return []
  }

  return state.recorded
    ? [{ name: 'recognize and drop', next: { ...state, pending: state.pending - 1 } }]
    : [{ name: 'deliver', next: { ...state, at: 1 } }]
}

function handled(handler: readonly Action[], state: Delivery): Step[] {
  const action = handler[state.at - 1] ?? 'acknowledge'
  const next = acted(action, state)
  const calls = action !== 'acknowledge' && action !== 'record the identity'

  if (state.unknown) {
    return [
      { name: 'leave it to redelivery', next: { ...state, at: 0, unknown: false } },
      ...spend(state.budget, 'retries', true, (budget) => ({
        name: 'retry',
        next: { ...state, unknown: false, budget }
      }))
    ]
  }

  return [
    { name: action, next },
    ...spend(state.budget, 'timeouts', calls, (budget) => ({
      name: 'time out, done',
      next: { ...next, at: state.at, unknown: true, budget }
    })),
    ...spend(state.budget, 'timeouts', calls, (budget) => ({
      name: 'time out, not done',
      next: { ...state, unknown: true, budget }
    }))
  ]
}

// #region shown
/** The write that holds both is conditional on the identity: a second one changes nothing. */
function acted(action: Action, state: Delivery): Delivery {
  const next = { ...state, at: state.at + 1 }

  switch (action) {
    case 'record the identity':
      return { ...next, recorded: true }
    case 'apply the effect':
      return { ...next, effects: state.effects + 1 }
    case 'record the identity and apply the effect':
      return { ...next, recorded: true, effects: state.effects + (state.recorded ? 0 : 1) }
    case 'acknowledge':
      return { ...state, at: 0, pending: state.pending - 1 }
  }
}
// #endregion shown

function spend(budget: Budget, fault: keyof Budget, possible: boolean, step: (left: Budget) => Step): Step[] {
  return possible && budget[fault] > 0 ? [step({ ...budget, [fault]: budget[fault] - 1 })] : []
}

/** Where the identity is recorded: before the effect, in one write with it, or after it. */
export type Place = 'before' | 'with' | 'after'

type Action = 'record the identity' | 'apply the effect' | 'record the identity and apply the effect' | 'acknowledge'

/** How often each may still happen. A retry answers a timeout, which says nothing about whether the call was done. */
export interface Budget {
  crashes: number
  duplicates: number
  timeouts: number
  retries: number
}

/**
 * `at` is the action that comes next, counted from 1, and 0 between deliveries; `pending` counts unacknowledged
 * deliveries.
 */
export interface Delivery {
  at: number
  unknown: boolean
  pending: number
  recorded: boolean
  effects: number
  budget: Budget
}

export interface Step {
  name: string
  next: Delivery
}

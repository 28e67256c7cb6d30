import type { LedgerOutputs } from './item-ledger.ts'
import { defineModel, type Simulation } from './model.ts'
import { createScenarioEngine } from './scenario-engine.ts'
import { parameters, type ScenarioSettings } from './scenario-settings.ts'

/**
 * Five minutes of a scenario engine and whatever they leave to be done, with one crash. Triggers arrive at random
 * moments (a Poisson process); each moves one of the dialogues on by one of the scenarios, whose timer later has an
 * effect of its own unless the dialogue has moved on by then. Triggers, timers and identities survive the crash; what
 * is in memory does not, and the channel delivers again what was not acknowledged. `down` 0 is a run without a crash.
 *
 * Bit-exact: + − × ÷ and comparisons only. Left out: scenarios longer than two steps, timeouts (see the explorer),
 * channels that limit their rate, and several workers. The number of scenarios changes the spread of their timers and
 * nothing else.
 */
export const automation = defineModel({ parameters, maxEvents: 400_000, simulate })

function* simulate(values: ScenarioSettings, seed: number): Simulation<LedgerOutputs> {
  const engine = createScenarioEngine(values, seed)

  while (engine.step()) {
    yield engine.outputs
  }

  return engine.outputs
}

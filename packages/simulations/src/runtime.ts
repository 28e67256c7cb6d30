import { defineModel, type Simulation } from './model.ts'
import type { Parameter } from './parameter.ts'
import { createRandom } from './random.ts'

const releases = 100
const illustrative = true

const parameters = [
  { name: 'patches', label: 'Patches', unit: 'patches', min: 1, max: 60, step: 1, default: 12, illustrative },
  {
    name: 'conflict',
    label: 'Chance that one conflicts',
    unit: '%',
    min: 0,
    max: 50,
    step: 1,
    default: 5,
    illustrative
  },
  {
    name: 'dropped',
    label: 'Chance that upstream takes one',
    unit: '%',
    min: 0,
    max: 10,
    step: 0.5,
    default: 0.5,
    illustrative
  },
  { name: 'cadence', label: 'Between releases', unit: 'days', min: 7, max: 56, step: 7, default: 28, illustrative },
  {
    name: 'repair',
    label: 'Days of work for a conflict',
    unit: 'days',
    min: 0,
    max: 10,
    step: 0.5,
    default: 1,
    illustrative
  }
] as const satisfies readonly Parameter[]

/**
 * A series of patches carried over 100 releases. At each release every patch applies cleanly, conflicts, or is dropped
 * because upstream now does the same. Conflicts are repaired one after the other, and a rebase waits for the one before
 * it; until it is done, users run the old release without its security fixes.
 *
 * Every range and default is illustrative. Bit-exact: + − × and comparisons only. Left out: patches that conflict with
 * each other or were conflicted once and are likelier to be so again, new patches, and the time of a build.
 */
export const runtime = defineModel({ parameters, maxEvents: releases + 1, simulate })

function* simulate(values: Record<Name, number>, seed: number): Simulation<RuntimeOutputs> {
  const random = createRandom(seed)
  const rows: Release[] = []
  let carried = Array.from({ length: values.patches }, (_, patch) => patch)
  let freeAt = 0
  const summary = () => summaryOf(rows, carried.length)

  for (let release = 0; release < releases; release++) {
    // #region shown
    const at = release * values.cadence
    const fates = carried.map((patch) => ({ patch, fate: fateOf(random(), values) }))
    const conflicts = fates.filter(({ fate }) => fate === 'conflict').length

    freeAt = Math.max(at, freeAt) + conflicts * values.repair
    carried = fates.filter(({ fate }) => fate !== 'dropped').map(({ patch }) => patch)
    rows.push({ fates, untouched: conflicts === 0, exposedDays: freeAt - at })
    // #endregion shown
    yield summary
  }

  return summary
}

function fateOf(chance: number, values: Record<Name, number>): Fate {
  if (chance < values.dropped / 100) {
    return 'dropped'
  }

  return chance < (values.dropped + values.conflict) / 100 ? 'conflict' : 'clean'
}

function summaryOf(rows: Release[], carried: number): RuntimeOutputs {
  const exposedDays = rows.map((row) => row.exposedDays)

  return {
    releases: [...rows],
    untouched: rows.filter((row) => row.untouched).length,
    exposedDaysMean: rows.length === 0 ? 0 : exposedDays.reduce((sum, days) => sum + days, 0) / rows.length,
    exposedDaysMax: Math.max(0, ...exposedDays),
    carried
  }
}

type Name = (typeof parameters)[number]['name']

export type Fate = 'clean' | 'conflict' | 'dropped'

/** `fates` has a patch for each one carried into the release. */
export interface Release {
  fates: { patch: number; fate: Fate }[]
  untouched: boolean
  exposedDays: number
}

/** `untouched` counts releases without a conflict; `carried` is what is left of the series after the last. */
export interface RuntimeOutputs {
  releases: Release[]
  untouched: number
  exposedDaysMean: number
  exposedDaysMax: number
  carried: number
}

import { settings, type Parameter } from './parameter.ts'

/**
 * A model from its parameters and its kernel. The kernel yields after each event, so that a caller can stop and go on.
 * A run ends after `maxEvents` of them whatever happens; ranges and durations are chosen so that none comes that far.
 */
export function defineModel<Name extends string, Outputs>({
  parameters,
  maxEvents,
  simulate
}: Definition<Name, Outputs>): Model<Name, Outputs> {
  const start = (asked: Asked = {}, seed = 1): Run<Outputs> => {
    const simulation = simulate(settings(parameters, asked).values, seed)
    let events = 0
    let done = false
    let outputs = (): Outputs => {
      throw new Error('step() comes before outputs().')
    }

    return {
      step(most) {
        for (let taken = 0; taken < most && !done; taken++) {
          const next = simulation.next()

          outputs = next.value
          events += next.done === true ? 0 : 1
          done = next.done === true || events === maxEvents
        }

        return done
      },
      outputs: () => outputs(),
      events: () => events
    }
  }

  return {
    parameters,
    maxEvents,
    start,
    run(asked, seed) {
      const whole = start(asked, seed)

      whole.step(Infinity)

      return whole.outputs()
    }
  }
}

interface Definition<Name extends string, Outputs> {
  parameters: readonly Parameter<Name>[]
  maxEvents: number
  simulate: (values: Record<Name, number>, seed: number) => Simulation<Outputs>
}

/** Yields and ends with the function that sums up what has happened so far. */
export type Simulation<Outputs> = Generator<() => Outputs, () => Outputs, void>

/** Any record will do, such as one read from a URL: `settings` says what is made of it. */
export type Asked = Readonly<Record<string, unknown>>

/**
 * `run` is a whole run. `start` gives one to take in slices: `step` takes at most so many events and says whether the
 * run is over, `outputs` sums up what has happened so far. Slices of any size end with the outputs of `run`.
 */
export interface Model<Name extends string, Outputs> {
  parameters: readonly Parameter<Name>[]
  maxEvents: number
  run(asked?: Asked, seed?: number): Outputs
  start(asked?: Asked, seed?: number): Run<Outputs>
}

export interface Run<Outputs> {
  step(most: number): boolean
  outputs(): Outputs
  events(): number
}

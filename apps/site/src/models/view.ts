import type { Asked, Model } from '@zerodeps/simulations/model'
import { settings, type Parameter } from '@zerodeps/simulations/parameter'

/** The seed of every run that a page shows, so that build and browser show the same numbers. */
const SEED = 1

/**
 * What a page shows of a model: the parameters that a reader may move, and of every run some paths, a table and a
 * sentence. It holds no DOM and no drawing, so that the build draws the first picture and a browser the next ones.
 */
export function defineView<Name extends string, Outputs>({ model, controls, show }: Definition<Name, Outputs>): View {
  const shown = controls.flatMap((name) => model.parameters.filter((parameter) => parameter.name === name))

  return {
    parameters: shown,
    start(asked = {}) {
      const { values, notes } = settings(shown, asked)
      const all = settings(model.parameters, values).values
      const run = model.start(values, SEED)

      return { values, notes, step: run.step, shown: () => show(run.outputs(), all) }
    }
  }
}

interface Definition<Name extends string, Outputs> {
  readonly model: Model<Name, Outputs>
  /** The parameters that can be moved, in their order; the others keep their defaults. */
  readonly controls: readonly NoInfer<Name>[]
  readonly show: (outputs: Outputs, values: Readonly<Record<Name, number>>) => Shown
}

export interface View {
  readonly parameters: readonly Parameter[]
  /** A run to take in slices: see `Model` of the simulations. `notes` say what of `asked` was not used. */
  readonly start: (asked?: Asked) => ViewedRun
}

export interface ViewedRun {
  readonly values: Readonly<Record<string, number>>
  readonly notes: readonly string[]
  readonly step: (most: number) => boolean
  readonly shown: () => Shown
}

/** `paths` has the data of an SVG path for each trace. */
export interface Shown {
  readonly paths: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly sentence: string
}

/** What stands round the figures and stays as it is: the build draws it, and a browser does without. */
export interface Frame {
  readonly plot: Plot
  readonly traces: readonly Trace[]
  /** The head of the table; the first column names its rows. */
  readonly head: readonly string[]
  /** A parameter that a button raises by one step, and what is written on it. */
  readonly button?: { readonly name: string; readonly label: string }
}

/**
 * A path with its classes: `ink` chooses colour and dash, as in a chart; `shape` fills it or makes dots of it. One without
 * a name is named where it is drawn.
 */
export interface Trace {
  readonly name?: string
  readonly ink: string
  readonly shape?: 'solid' | 'dots' | 'grid' | 'range'
  /** How it is shown beside its name where neither its shape nor a line says it. */
  readonly sample?: 'box' | 'hatched'
}

/** The drawing's own coordinates, with the words on it. Axes have no lines where `across` has no ticks. */
export interface Plot {
  readonly height: number
  readonly title: string
  readonly up: readonly Tick[]
  readonly across: readonly Tick[]
  readonly acrossTitle: string
  /** Whether a hairline runs through the field at each tick of `up`. */
  readonly ruled?: boolean
}

/** A place in the drawing's own coordinates, and what is written there. */
type Tick = readonly [position: number, text: string]

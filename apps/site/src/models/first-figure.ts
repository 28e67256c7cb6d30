import { legend, LEGEND_ROW, plotted, traced } from './frame.ts'
import { settingsText } from './settings-text.ts'
import * as automation from './views/automation.ts'
import * as devtools from './views/devtools.ts'
import * as platform from './views/platform.ts'
import * as realtime from './views/realtime.ts'
import * as runtime from './views/runtime.ts'
import * as slabs from './views/slabs.ts'
import * as slots from './views/slots.ts'
import * as stall from './views/stall.ts'
import * as timers from './views/timers.ts'
import type { Frame, Shown, View } from './view.ts'
import { drawings, type FigureName } from './words.ts'

/** Every model with a figure. That of the explorer is a table: see `story-table.ts`. */
export const views: Readonly<Record<FigureName, Viewed>> = {
  automation,
  devtools,
  platform,
  realtime,
  runtime,
  slabs,
  slots,
  stall,
  timers
}

const known = new Map<FigureName, FirstFigure>()

/** The figure of a model as the build draws it, with every parameter at its default. A model runs once in a build. */
export function firstFigure(name: FigureName): FirstFigure {
  const figure = known.get(name) ?? { ...drawn(views[name]), alt: drawings[name] }

  known.set(name, figure)

  return figure
}

function drawn({ view, frame }: Viewed): Omit<FirstFigure, 'alt'> {
  const run = view.start()

  run.step(Infinity)

  const shown = run.shown()
  const { plot, traces } = frame
  const live = traced(traces, shown.paths)
  const named = traces.filter(({ name }) => name !== undefined)

  return {
    ...shown,
    parameters: view.parameters,
    frame,
    height: plot.height + LEGEND_ROW * named.length,
    picture: plotted(plot) + live + legend(named, plot.height + LEGEND_ROW - 4),
    traces: live,
    settings: settingsText(view.parameters, run.values)
  }
}

interface Viewed {
  readonly view: View
  readonly frame: Frame
}

/** A model in a text. The explorer is a table and has no picture. */
export type ShownModel =
  | { readonly name: FigureName; readonly caption: string | undefined; readonly still: string }
  | { readonly name: 'explorer'; readonly caption: string | undefined }

export interface FirstFigure extends Shown {
  /** What the picture shows, for those who do not see it. */
  readonly alt: string
  readonly parameters: View['parameters']
  readonly frame: Frame
  /** The inside of an `<svg>` 400 wide and so high: the frame, the traces and their names. */
  readonly height: number
  readonly picture: string
  /** The traces alone, for a picture so small that words on it could not be read. */
  readonly traces: string
  readonly settings: string
}

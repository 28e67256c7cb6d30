import { places, type Budget } from '@zerodeps/simulations/delivery'
import { explorer, type Cell } from '@zerodeps/simulations/explorer'
import { quantity } from '../charts/quantities.ts'

/**
 * All that can happen to one event, counted: a row for each set of faults, a column for each place where the identity can
 * be recorded. The last row lets each fault happen twice. Stories are told once, shortest first, and the cells that they
 * explain lead to them.
 */
export function storyTable(): StoryTable {
  const once = explorer.run().cells
  const twice = explorer.run({ times: 2 }).cells.slice(-places.length)
  const stories = new Map<string, Story>()

  const told = (steps: readonly string[] | undefined, cell: Cell, outcome: Story['outcome']): number | undefined => {
    if (steps === undefined) {
      return undefined
    }

    const key = [cell.place, ...steps].join()
    const story = stories.get(key) ?? { number: stories.size + 1, place: cell.place, outcome, steps }

    stories.set(key, story)

    return story.number
  }

  const row = (name: string, cells: readonly Cell[]) => ({
    name,
    cells: cells.map((cell) => ({
      interleavings: cell.interleavings,
      lost: { count: cell.lost, story: told(cell.lostStory, cell, 'lost') },
      doubled: { count: cell.doubled, story: told(cell.doubledStory, cell, 'doubled') }
    }))
  })

  const rows = [
    ...[...Map.groupBy(once, ({ faults }) => faultsText(faults))].map(([name, cells]) => row(name, cells)),
    row('all four, twice each', twice)
  ]

  return {
    head: ['What may happen, once each', ...places.map((place) => `Recorded ${place} the effect`)],
    rows,
    stories: [...stories.values()]
  }
}

/** A cell in words, for readers that follow no link. */
export function cellText({ interleavings, lost, doubled }: StoryCell): string {
  const parts = [
    lost.count > 0 && `${quantity(lost.count, '')} lost`,
    doubled.count > 0 && `${quantity(doubled.count, '')} doubled`
  ].filter(Boolean)

  return `${parts.join(', ') || 'none'} of ${quantity(interleavings, '')}`
}

export function storyTitle({ number, place, outcome }: Story): string {
  return `Story ${number}: recorded ${place} the effect, ${outcome}`
}

function faultsText({ crashes, duplicates, timeouts, retries }: Budget): string {
  const names = [crashes && 'crash', duplicates && 'duplicate', timeouts && 'timeout', retries && 'retry'].filter(
    Boolean
  )

  return names.length === 0 ? 'nothing' : names.join(', ')
}

export interface StoryTable {
  readonly head: readonly string[]
  readonly rows: readonly { readonly name: string; readonly cells: readonly StoryCell[] }[]
  readonly stories: readonly Story[]
}

/** `story` is the number of the shortest story that comes to this end. */
export interface StoryCell {
  readonly interleavings: number
  readonly lost: { readonly count: number; readonly story: number | undefined }
  readonly doubled: { readonly count: number; readonly story: number | undefined }
}

export interface Story {
  readonly number: number
  readonly place: Cell['place']
  readonly outcome: 'lost' | 'doubled'
  readonly steps: readonly string[]
}

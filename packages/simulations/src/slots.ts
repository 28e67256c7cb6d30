import { defineModel, type Simulation } from './model.ts'
import type { Parameter } from './parameter.ts'

const parameters = [
  { name: 'window', label: 'Entries in the window', unit: 'entries', min: 2, max: 2000, step: 1, default: 12 },
  { name: 'evictions', label: 'Evictions', unit: 'evictions', min: 1, max: 10_000, step: 1, default: 78 }
] as const satisfies readonly Parameter[]

/** The slots of a Map that was filled with so many entries: the table doubles from 4 slots until they fit. */
export function filledSlots(entries: number): Slots {
  let capacity = 4

  while (capacity < entries) {
    capacity *= 2
  }

  return { capacity, dead: 0, live: entries, walk: 0, rebuilt: false }
}

// #region shown
/**
 * Finds the oldest entry through a fresh iterator, deletes it and inserts a new one. `walk` counts the slots that the
 * iterator looked at. A table without a free slot is replaced before the insertion: by one of the same size if at least
 * half of it is dead, else by one twice as large. `EnsureGrowable` and `Rehash` in V8's
 * src/objects/ordered-hash-table.cc.
 */
export function evict({ capacity, dead, live }: Slots): Slots {
  const walk = dead + 1

  if (dead + live < capacity) {
    return { capacity, dead: dead + 1, live, walk, rebuilt: false }
  }

  return { capacity: dead + 1 >= capacity / 2 ? capacity : 2 * capacity, dead: 0, live, walk, rebuilt: true }
}
// #endregion shown

/**
 * A FIFO window that moves: its live entries stay the same in number while the walk to the oldest grows and falls.
 * Nothing is random; integers only. Left out: the time of a step, and the kept iterator, whose walk is always 1.
 */
export const slots = defineModel({ parameters, maxEvents: 10_001, simulate })

function* simulate(values: Record<Name, number>): Simulation<SlotsOutputs> {
  const walks: number[] = []
  const rebuilds: number[] = []
  let row = filledSlots(values.window)
  let sum = 0
  const summary = () => ({ row, walks: [...walks], rebuilds: [...rebuilds], meanWalk: sum / Math.max(1, walks.length) })

  for (let eviction = 1; eviction <= values.evictions; eviction++) {
    row = evict(row)
    walks.push(row.walk)
    sum += row.walk

    if (row.rebuilt) {
      rebuilds.push(eviction)
    }

    yield summary
  }

  return summary
}

type Name = (typeof parameters)[number]['name']

/**
 * In order: dead slots, live ones, and what is left of the capacity free. `walk` and `rebuilt` tell of the last
 * eviction.
 */
export interface Slots {
  capacity: number
  dead: number
  live: number
  walk: number
  rebuilt: boolean
}

/** `rebuilds` are the evictions, counted from 1, at which the table was replaced. */
export interface SlotsOutputs {
  row: Slots
  walks: number[]
  rebuilds: number[]
  meanWalk: number
}

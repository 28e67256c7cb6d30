import { availableParallelism } from 'node:os'
import { Readable } from 'node:stream'

/**
 * What `make` makes of each item, in the order of the items, a few at a time: enough to keep every core busy, and never the
 * whole site in memory.
 */
export function fewAtATime<Item, Made>(
  items: readonly Item[],
  make: (item: Item) => Promise<Made>
): AsyncIterable<Made> {
  return Readable.from(items).map(make, { concurrency: availableParallelism() * 2 })
}

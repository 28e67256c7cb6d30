import { evict, filledSlots } from '@zerodeps/simulations/slots'
import { print, recordedIn } from './recorded.ts'

/**
 * A window as it ages: the time of an eviction that the article on FIFO eviction recorded on Node.js 24, as the medians of
 * its rounds, and the slots that the model walks past, at one price for each.
 */
const recorded = recordedIn(new URL('../../../posts/fifo-eviction-from-a-map/bench/sawtooth.json', import.meta.url))
const entries = 50_000
const slotNs = 0.4
/** The recording timed 64 evictions for each of its points. */
const middle = 32

print({
  title: 'Evictions from a window as it ages, recorded and in the model',
  note: 'The model counts slots; each costs the same.',
  parameters: { entries, slotNs },
  x: { label: 'Evictions since the window first filled', unit: 'evictions', scale: 'linear' },
  y: { label: 'Time per eviction', unit: 'µs', scale: 'linear' }
})

const walks: number[] = []
let row = filledSlots(entries)

while (walks.length < 160_000) {
  row = evict(row)
  walks.push(row.walk)
}

for (const { x, y } of recorded('fresh iterator, Node 24')) {
  print({ series: 'recorded', x, y })
  print({ series: 'model', x, y: (walks[x + middle]! * slotNs) / 1000 })
}

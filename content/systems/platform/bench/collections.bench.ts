import { print, recordedIn } from './recorded.ts'

/** The young collections that the article on survivors traced, as the medians of its rounds, and the line fitted to them. */
const traced = recordedIn(
  new URL('../../../posts/survivors-not-allocations-decide-the-pause/bench/trace.json', import.meta.url)
)

print({
  title: 'Young collections in a trace, by what they copied',
  note: 'The model is the straight line through the small records.',
  x: { label: 'Copied by a collection', unit: 'MiB', scale: 'linear' },
  y: { label: 'Time', unit: 'ms', scale: 'linear' }
})

for (const [series, name] of [
  ['small records', 'records of 56 bytes'],
  ['model', 'model'],
  ['large arrays', 'arrays of 1 KiB']
] as const) {
  for (const point of traced(name)) {
    print({ series, ...point })
  }
}

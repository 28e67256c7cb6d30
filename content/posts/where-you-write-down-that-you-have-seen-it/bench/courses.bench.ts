/** Every course that one event can take, counted by the model whose table the text shows. Nothing is timed or random. */
import { explorer } from '@zerodeps/simulations/explorer'

console.log(
  JSON.stringify({
    title: 'Courses of one event, with faults that happen at most once',
    note: 'The place on the axis is a sum: 1 for a crash, 2 for a duplicate, 4 for a timeout, 8 for a retry.',
    x: { label: 'Faults that may happen', unit: '', scale: 'linear' },
    y: { label: 'Courses', unit: '', scale: 'linear' }
  })
)

for (const { place, faults, interleavings, lost, doubled } of explorer.run().cells) {
  const { crashes, duplicates, timeouts, retries } = faults
  const x = crashes + 2 * duplicates + 4 * timeouts + 8 * retries

  for (const [what, y] of Object.entries({ courses: interleavings, lost, doubled })) {
    console.log(JSON.stringify({ series: `${what}, recorded ${place}`, x, y }))
  }
}

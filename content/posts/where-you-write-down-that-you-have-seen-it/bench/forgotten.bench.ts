/** How long each structure knows an id: the share that is still known after so many new ones. Counted, not timed. */
import { create, print } from './structures.ts'

const window = 200
const phases = 100
const names = ['Set', 'two Sets', 'table']

print({
  title: 'The share of ids still known, by their age',
  note: 'An age of 1 is one window: as many new ids as the structure promises to know. Set and table lie on each other.',
  parameters: { window, phases },
  x: { label: 'Age', unit: 'windows', scale: 'linear' },
  y: { label: 'Still known', unit: '%', scale: 'linear' }
})

for (const series of names) {
  for (let tenth = 1; tenth <= 24; tenth++) {
    let known = 0

    for (let phase = 0; phase < phases; phase++) {
      const add = create(series, window, 0)
      const last = 4 * window + Math.round((phase * window) / phases)

      for (let index = 0; index < last; index++) {
        add(index)
      }

      known += add(last - (tenth * window) / 10) ? 0 : 1
    }

    print({ series, x: tenth / 10, y: (100 * known) / phases })
  }
}

/** What the model in the text counts when its last timer is armed, by how many timers it arms. Nothing is timed. */
import { timers } from '@zerodeps/simulations/timers'
import { print } from './timers.ts'

print({
  title: 'The same timers, kept three ways',
  note: 'Counted in the model, half of whose timers are cancelled, with steps of 50 ms.',
  seed: 1,
  x: { label: 'Timers armed', unit: 'timers', scale: 'log' },
  y: { label: 'Counted', unit: '', scale: 'log' }
})

for (const count of [120, 250, 500, 1000]) {
  const { asAsked, rounded, wheel } = timers.run({ timers: count, step: 50 })

  print({ series: 'lists, as asked', x: count, y: asAsked.lists.length })
  print({ series: 'lists, rounded', x: count, y: rounded.lists.length })
  print({ series: 'fired at one wake, rounded', x: count, y: rounded.mostFired })
  print({ series: 'fired at one wake, wheel', x: count, y: wheel.mostFired })
}

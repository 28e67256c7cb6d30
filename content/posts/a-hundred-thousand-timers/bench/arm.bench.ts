/** Arming 100,000 timers, by how many different delays they have. */
import { timeByDelays } from './by-delays.ts'
import { nsEach } from './timers.ts'

timeByDelays(
  import.meta.filename,
  {
    title: 'Arming 100,000 timers',
    note: 'All delays lie within the same 100 s, in random order; only how many of them differ changes.'
  },
  ({ arm, cancel }) => {
    const ns = nsEach(arm)

    cancel()

    return ns
  }
)

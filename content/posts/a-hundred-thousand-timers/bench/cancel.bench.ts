/** Cancelling 100,000 timers, by how many different delays they have. */
import { timeByDelays } from './by-delays.ts'
import { nsEach } from './timers.ts'

timeByDelays(
  import.meta.filename,
  {
    title: 'Cancelling 100,000 timers',
    note: 'In the order in which they were armed, which is random by delay.'
  },
  ({ arm, cancel }) => {
    arm()
    globalThis.gc?.()

    return nsEach(cancel)
  }
)

/**
 * What `different-delays.cpuprofile` shows: 100,000 timers with as many delays, armed and cancelled, twenty times over.
 * node --cpu-prof --cpu-prof-interval=2000 --cpu-prof-dir=bench --cpu-prof-name=different-delays.cpuprofile bench/different-delays.ts
 */
import { delays, timers, variants } from './timers.ts'

const prepare = variants['setTimeout']!
const all = delays(timers)

for (let round = 0; round < 20; round++) {
  const { arm, cancel } = prepare(all)

  arm()
  cancel()
}

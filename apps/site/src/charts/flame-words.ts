import type { Flame } from './flame.ts'
import { share } from './quantities.ts'

/** Of the table of the heaviest functions. */
export const FLAME_COLUMNS = ['Function', 'Itself', 'With what it calls'] as const

/** What a flame graph shows, for those who do not see it. */
export function flameAlt(title: string, { heaviest }: Flame): string {
  const named = heaviest.slice(0, 3).map(({ name, self }) => `${name} ${share(self)}`)

  return `${title}, as a flame graph. Heaviest in themselves: ${named.join(', ')}; the table below has more.`
}

/** How to read it. */
export function flameNote({ samples, idle }: Flame): string {
  const left = idle > 0 ? `, without ${idle.toLocaleString('en')} that found the thread idle` : ''

  return `Width is a share of ${samples.toLocaleString('en')} samples${left}; what a function calls hangs below it.`
}

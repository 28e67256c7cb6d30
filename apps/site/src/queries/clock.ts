import { buildMoment } from '../clock.ts'

/** When this build was made, in milliseconds since the epoch. */
export function builtAtMs(): number {
  return buildMoment()
}

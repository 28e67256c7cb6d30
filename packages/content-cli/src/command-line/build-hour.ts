/**
 * The moment for which a build stands that begins at `nowMs`: `turbo` in package.json rounds it down to the hour, so that a
 * build of the same content can be kept. What the commands say of today holds for such a build.
 */
export function buildHour(nowMs: number): number {
  return nowMs - (nowMs % HOUR_MS)
}

/** The first build that has what appears at a moment stands for this one. */
export function firstBuildHour(momentMs: number): number {
  return buildHour(momentMs + HOUR_MS - 1)
}

/** A moment to the minute, in UTC. */
export function minuteOf(ms: number): string {
  return new Date(ms).toISOString().slice(0, 16).replace('T', ' ')
}

const HOUR_MS = 3_600_000

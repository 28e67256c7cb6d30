/**
 * The moment this build stands for, in milliseconds since the epoch: what is published later does not exist yet.
 * `SOURCE_DATE_EPOCH` (seconds, https://reproducible-builds.org/specs/source-date-epoch/) fixes it; else it is now.
 */
export function buildMoment(environment: NodeJS.ProcessEnv = process.env, clock: () => number = Date.now): number {
  const fixed = environment.SOURCE_DATE_EPOCH

  if (fixed === undefined || fixed === '') {
    return clock()
  }

  if (!/^\d+$/.test(fixed)) {
    throw new Error(`SOURCE_DATE_EPOCH is "${fixed}"; expected whole seconds since 1970, such as 1795651200`)
  }

  return Number(fixed) * 1000
}

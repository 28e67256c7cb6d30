import { expect } from 'vitest'

/** Four standard errors: by the normal distribution one true statement in 15,000 fails, and the seeds are fixed. */
const errors = 4

/**
 * Independent runs, one a seed, against a formula. The tolerance is the standard error of their mean, s/√n, from their
 * own spread; `bias` adds what the formula is known to leave out.
 */
export function expectMean(samples: number[], formula: number, bias = 0) {
  const mean = samples.reduce((sum, sample) => sum + sample, 0) / samples.length
  const variance = samples.reduce((sum, sample) => sum + (sample - mean) ** 2, 0) / (samples.length - 1)
  const tolerance = errors * Math.sqrt(variance / samples.length) + bias

  expect(mean).toBeGreaterThanOrEqual(formula - tolerance)
  expect(mean).toBeLessThanOrEqual(formula + tolerance)
}

export function seeds(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1)
}

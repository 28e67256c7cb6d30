import type { Random } from './random.ts'

/**
 * A sample of the exponential distribution with mean 1, by comparisons alone: no logarithm, whose last bit differs
 * between engines. John von Neumann, "Various techniques used in connection with random digits", 1951; Luc Devroye,
 * Non-Uniform Random Variate Generation, 1986, IV.2. It takes 4.3 uniform numbers on average.
 */
export function exponential(random: Random): number {
  for (let whole = 0; ; whole++) {
    const first = random()
    let last = first
    let next = random()
    let accepted = true

    while (next <= last) {
      last = next
      next = random()
      accepted = !accepted
    }

    if (accepted) {
      return whole + first
    }
  }
}

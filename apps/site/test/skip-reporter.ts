import type { Reporter, TestCase } from '@playwright/test/reporter'
import { skip } from './installed.ts'

/** Says at the end why tests were skipped, each reason once. */
export default class SkipReporter implements Reporter {
  readonly #reasons = new Set<string>()

  onTestEnd({ annotations }: TestCase): void {
    for (const { type, description } of annotations) {
      if (type === 'skip' && description !== undefined) {
        this.#reasons.add(description)
      }
    }
  }

  onEnd(): void {
    this.#reasons.forEach(skip)
  }
}

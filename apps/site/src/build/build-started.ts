import { writeFile } from 'node:fs/promises'
import type { AstroIntegration } from 'astro'

/** Where the moment at which the build began waits for the step that publishes how long it took. */
export const BUILD_STARTED = '/build-started.json'

/** Notes when the process of the build began, in milliseconds since the epoch. */
export function buildStarted(startedMs = performance.timeOrigin): AstroIntegration {
  return {
    name: 'build-started',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        await writeFile(new URL(BUILD_STARTED.slice(1), dir), JSON.stringify(startedMs))
      }
    }
  }
}

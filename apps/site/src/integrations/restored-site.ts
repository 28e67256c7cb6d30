import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { restored } from '../serving/standing.ts'

/** Puts the last good site back in its place before a build that may fail. */
export function restoredSite(): AstroIntegration {
  return {
    name: 'restored-site',
    hooks: {
      'astro:config:setup': ({ command, config }) =>
        command === 'build' ? restored(fileURLToPath(config.outDir).replace(/\.next\/$/, '')) : undefined
    }
  }
}

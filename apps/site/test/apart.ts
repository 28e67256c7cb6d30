import { join, resolve } from 'node:path'
import type { AstroInlineConfig } from 'astro'
import config from '../astro.config.ts'

const site = resolve(import.meta.dirname, '..')

/**
 * The site's own configuration with its caches and its output elsewhere, so that this build and the real one can run side
 * by side and neither sees what the other stored.
 */
export function apart(workDir: string, outDir: string): AstroInlineConfig {
  return {
    ...config,
    configFile: false,
    root: workDir,
    srcDir: join(site, 'src'),
    publicDir: join(site, 'public'),
    cacheDir: join(workDir, 'cache'),
    outDir
  }
}

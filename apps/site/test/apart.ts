import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { permalinks, type Permalinks } from '@zerodeps/content-schema/permalink'
import { build, type AstroInlineConfig } from 'astro'
import config from '../astro.config.ts'
import { finish } from '../src/build/finish.ts'
import { buildMoment } from '../src/clock.ts'
import { contentRoot } from '../src/content-root.ts'

const site = resolve(import.meta.dirname, '..')

/**
 * Builds the site into `outDir` with its caches in `workDir`, so that this build and the real one can run side by side and
 * neither sees what the other stored. Moves the process to `workDir`: one build a process.
 */
export async function buildApart(workDir: string, outDir: string, { integrations = [], ledger = {} }: Additions = {}) {
  // Paths of entries are relative to the root, and are read from where the process stands.
  process.chdir(workDir)

  await build({
    ...config,
    configFile: false,
    root: workDir,
    srcDir: join(site, 'src'),
    publicDir: join(site, 'public'),
    cacheDir: join(workDir, 'cache'),
    outDir,
    logLevel: 'warn',
    integrations: [...(config.integrations ?? []), ...integrations]
  })

  const known = permalinks.parse(JSON.parse(readFileSync(new URL('permalinks.json', contentRoot), 'utf8')))

  await finish(outDir, {
    ledger: { ...known, ...ledger },
    nowMs: buildMoment(),
    isPreloaded: false,
    machineTexts: [`${resolve(site, '../..')}/`]
  })
}

interface Additions {
  readonly integrations?: NonNullable<AstroInlineConfig['integrations']>
  /** Pages of this build alone. */
  readonly ledger?: Permalinks
}

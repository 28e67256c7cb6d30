import { mkdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { scheduledPages } from '@zerodeps/content-check/library/scheduled-pages'
import { ledger, type Ledger } from '@zerodeps/content-schema/ledger'
import { build, type AstroIntegration } from 'astro'
import config from '../astro.config.ts'
import type { Step } from '../src/finish/built-site.ts'
import { finish, steps } from '../src/finish/finish.ts'
import { buildMoment } from '../src/clock.ts'
import { contentRoot } from '../src/content-root.ts'

const site = resolve(import.meta.dirname, '..')

/**
 * Builds the site into `outDir` with its caches in `workDir`, so that this build and the real one can run side by side and
 * neither sees what the other stored. Moves the process to `workDir`: one build a process.
 */
export async function buildApart(workDir: string, outDir: string, changes: Changes = {}) {
  const { integrations = (own) => [...own], parts = steps, ledger: added = {} } = changes

  // Paths of entries are relative to the root, and are read from where the process stands.
  mkdirSync(workDir, { recursive: true })
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
    integrations: integrations((config.integrations ?? []).flat().filter(isIntegration))
  })

  const known = ledger.parse(JSON.parse(readFileSync(new URL('permalinks.json', contentRoot), 'utf8')))

  const facts = {
    ledger: { ...known, ...added },
    scheduled: await scheduledPages(fileURLToPath(contentRoot), buildMoment()),
    isPreloaded: false,
    machineTexts: [`${resolve(site, '../..')}/`]
  }

  await finish(outDir, facts, parts)
}

function isIntegration(entry: unknown): entry is AstroIntegration {
  return typeof entry === 'object' && entry !== null && 'hooks' in entry
}

/** What a build does otherwise than the real one. */
interface Changes {
  /** Its integrations, made from the site's own. */
  readonly integrations?: (own: readonly AstroIntegration[]) => AstroIntegration[]
  /** The steps that finish it, made from the site's own. */
  readonly parts?: readonly Step[]
  /** Pages of this build alone. */
  readonly ledger?: Ledger
}

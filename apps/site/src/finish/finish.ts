import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { scheduledPages } from '@zerodeps/content-check/library/scheduled-pages'
import { ledger } from '@zerodeps/content-schema/ledger'
import { buildMoment } from '../clock.ts'
import { contentRoot } from '../content-root.ts'
import { audit } from './audit.ts'
import { builtSite, write, type Facts, type Step } from './built-site.ts'
import { compressed } from './compressed.ts'
import { statedCost } from './cost.ts'
import { gonePage } from './gone-page.ts'
import { hosts } from './hosts.ts'
import { integrity } from './integrity.ts'
import { kept } from '../kept.ts'
import { keptPromises } from './ledger.ts'
import { manifest } from './manifest.ts'
import { measuredSite } from './measured-site.ts'
import { restored } from '../serving/standing.ts'
import { swap } from './swap.ts'
import { unnamedPictures } from './unnamed-pictures.ts'

/** In this order: what a page weighs includes its hashes, and what is hashed, looked over or compressed changes no more. */
export const steps: readonly Step[] = [
  gonePage,
  unnamedPictures,
  keptPromises,
  integrity,
  statedCost,
  measuredSite,
  hosts,
  audit,
  compressed,
  manifest
]

/** The last step of the build: finishes `folder` in place. `parts` are its own steps or some of them, in order. */
export async function finish(folder: string, facts: Facts, parts = steps): Promise<void> {
  for (const step of parts) {
    const built = await builtSite(folder)

    for await (const change of step(built, facts)) {
      await write(folder, change)
    }
  }
}

if (import.meta.main) {
  const [from = 'dist.next', to = 'dist'] = process.argv.slice(2)
  const records = ledger.parse(JSON.parse(await readFile(new URL('permalinks.json', contentRoot), 'utf8')))
  const repository = resolve(import.meta.dirname, '../../../..')

  try {
    await restored(to)
    await finish(from, {
      ledger: records,
      scheduled: await scheduledPages(fileURLToPath(contentRoot), buildMoment()),
      isPreloaded: process.env.HSTS_PRELOAD === '1',
      machineTexts: [`${repository}/`]
    })
  } catch (error) {
    console.error(
      `The site was not finished, and the last good one stays: ${error instanceof Error ? error.message : error}`
    )
    process.exit(1)
  }

  await swap(from, to)
  await Promise.all(['code', 'pictures'].map((name) => kept(name).prune()))
}

import { mkdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { permalinks } from '@zerodeps/content-schema/permalink'
import { build, type AstroIntegration } from 'astro'
import config from '../astro.config.ts'
import { finish, steps } from '../src/build/finish.ts'
import { buildMoment } from '../src/clock.ts'
import { contentRoot } from '../src/content-root.ts'

const [workDir = '', outDir = ''] = process.argv.slice(2)
const site = resolve(import.meta.dirname, '..')
const stages: Record<string, number> = {}
let lastMs = performance.now()

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
  logLevel: 'error',
  integrations: [marker(), ...(config.integrations ?? []).flat().filter(isIntegration).map(timed)]
})
lap('other')

const facts = {
  ledger: permalinks.parse(JSON.parse(readFileSync(new URL('permalinks.json', contentRoot), 'utf8'))),
  nowMs: buildMoment(),
  isPreloaded: false,
  machineTexts: []
}

for (const step of steps) {
  await finish(outDir, facts, [step])
  lap(`finish: ${step.name}`)
}

console.log(JSON.stringify({ stages, peakMB: process.resourceUsage().maxRSS / 1024 }))

/** The stages of Astro itself end where these hooks run. */
function marker(): AstroIntegration {
  return {
    name: 'marker',
    hooks: {
      'astro:build:start': () => lap('load content'),
      'astro:build:setup': () => lap('prepare'),
      'astro:build:generated': () => lap('compile and render')
    }
  }
}

function timed({ name, hooks }: AstroIntegration): AstroIntegration {
  const { 'astro:config:setup': setup, 'astro:build:done': done, ...others } = hooks

  return {
    name,
    hooks: {
      ...others,
      ...(setup && { 'astro:config:setup': measured(setup, name) }),
      ...(done && { 'astro:build:done': measured(done, name) })
    }
  }
}

function measured<Options>(hook: (options: Options) => void | Promise<void>, name: string) {
  return async (options: Options) => {
    lap('other')
    await hook(options)
    lap(name)
  }
}

/** The time since the last lap belongs to this stage. */
function lap(stage: string): void {
  const nowMs = performance.now()

  stages[stage] = (stages[stage] ?? 0) + nowMs - lastMs
  lastMs = nowMs
}

function isIntegration(entry: unknown): entry is AstroIntegration {
  return typeof entry === 'object' && entry !== null && 'hooks' in entry
}

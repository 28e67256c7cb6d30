import type { AstroIntegration } from 'astro'
import type { Step } from '../src/finish/built-site.ts'
import { steps } from '../src/finish/finish.ts'
import { buildApart } from '../test/apart.ts'

const [workDir = '', outDir = ''] = process.argv.slice(2)
const stages: Record<string, number> = {}
let lastMs = cpuMs()

await buildApart(workDir, outDir, {
  integrations: (own) => [marker(), ...own.map(timed)],
  parts: steps.map(timedStep)
})

console.log(JSON.stringify({ stages, peakMB: process.resourceUsage().maxRSS / 1024 }))

/** The stages of Astro itself end where these hooks run. */
function marker(): AstroIntegration {
  return {
    name: 'marker',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [{ name: 'marker', writeBundle: () => lap('compile') }] } })
      },
      'astro:build:start': () => lap('load content'),
      'astro:build:setup': () => lap('prepare'),
      'astro:build:generated': () => lap('render')
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

function timedStep(step: Step): Step {
  return async function* (site, facts) {
    lap('other')
    yield* step(site, facts)
    lap(`finish: ${step.name}`)
  }
}

/** The processor's time since the last lap belongs to this stage. */
function lap(stage: string): void {
  const nowMs = cpuMs()

  stages[stage] = (stages[stage] ?? 0) + nowMs - lastMs
  lastMs = nowMs
}

/** Of all threads of this process: unlike the time on the wall, it does not grow with what else the machine does. */
function cpuMs(): number {
  const { user, system } = process.cpuUsage()

  return (user + system) / 1000
}

import { enableCompileCache } from 'node:module'

// As the command itself does, whose whole process this stands for.
enableCompileCache()

const { run } = await import('../src/run.ts')
const { processTerminal } = await import('../src/command-line/terminal.ts')
const [, , contentDir = '', keptIn = ''] = process.argv
const terminal = { ...processTerminal(new AbortController().signal), out: () => undefined, keptIn }
const exitCode = await run(['check', '--content', contentDir], terminal)

if (exitCode !== 0) {
  throw new Error(`the check of ${contentDir} ended with ${exitCode}`)
}

const { user, system } = process.cpuUsage()
const cost: CommandCost = { wallMs: performance.now(), cpuMs: (user + system) / 1_000 }

console.log(JSON.stringify(cost))

/** From the start of the process on; what git needs is not in the processor's time. */
export interface CommandCost {
  readonly wallMs: number
  readonly cpuMs: number
}

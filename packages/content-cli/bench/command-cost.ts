import { enableCompileCache } from 'node:module'
import type { CommandCost } from './costs.ts'

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

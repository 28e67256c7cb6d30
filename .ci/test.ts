import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { stripVTControlCharacters } from 'node:util'
import { outcome, report, total, type Task } from './outcome.ts'

const turbo = spawn(
  'pnpm',
  ['--silent', 'turbo', 'run', ...process.argv.slice(2), '--output-logs=hash-only', '--summarize'],
  { stdio: ['ignore', 'pipe', 'inherit'] }
)
let said = ''

turbo.stdout.on('data', (chunk: Buffer) => {
  said += chunk.toString()
  process.stdout.write(chunk)
})

const [status]: (number | null)[] = await once(turbo, 'close')
const outcomes = tasks()
  .map((task) => outcome(task, existsSync(task.logFile) ? readFileSync(task.logFile, 'utf8') : undefined))
  .filter((one) => one !== undefined)
const sum = total(outcomes, outcomes.length === 0 ? 1 : (status ?? 1))

console.log(`\n${report(outcomes, sum)}`)
process.exitCode = sum.failed > 0 ? status || 1 : 0

/** The tasks of this run by turbo's summary, whose name turbo says: there may be another run beside. */
function tasks(): Task[] {
  const [, summary = ''] = /^ *Summary: +(.+\.json)$/m.exec(stripVTControlCharacters(said)) ?? []

  if (!existsSync(summary)) {
    return []
  }

  const { tasks: found } = JSON.parse(readFileSync(summary, 'utf8'))

  rmSync(summary)

  return found
}

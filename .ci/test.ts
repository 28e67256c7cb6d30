import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { outcome, report, total, type Task } from './outcome.ts'

const runs = '.turbo/runs'

rmSync(runs, { recursive: true, force: true })

const { status } = spawnSync(
  'pnpm',
  ['--silent', 'turbo', 'run', ...process.argv.slice(2), '--output-logs=hash-only', '--summarize'],
  { stdio: 'inherit' }
)
const outcomes = tasks()
  .map((task) => outcome(task, existsSync(task.logFile) ? readFileSync(task.logFile, 'utf8') : ''))
  .filter((one) => one !== undefined)
const sum = total(outcomes, status ?? 1)

console.log(`\n${report(outcomes, sum)}`)
process.exitCode = sum.failed > 0 ? status || 1 : 0

/** The tasks of the run that turbo has just summed up. */
function tasks(): Task[] {
  const [summary] = existsSync(runs) ? readdirSync(runs) : []

  return summary === undefined ? [] : JSON.parse(readFileSync(`${runs}/${summary}`, 'utf8')).tasks
}

import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { stripVTControlCharacters } from 'node:util'

// Runs on whatever Node the machine has, which may be an old one.
const status = Number(process.argv[2])
const total = { passed: 0, failed: 0 }

for (const task of finishedTasks()) {
  const tests = testsOf(task)
  const ok = task.execution.exitCode === 0

  total.passed += tests.passed + (ok && tests.passed === 0 ? 1 : 0)
  total.failed += tests.failed + (!ok && tests.failed === 0 ? 1 : 0)
}

if (status !== 0 && total.failed === 0) {
  total.failed = 1
}

console.log(`${total.passed} passed, ${total.failed} failed`)

/** The tasks of the run that turbo has just summed up; one that waited for a failed task did not finish. */
function finishedTasks() {
  const folder = '.turbo/runs'
  const [summary] = existsSync(folder) ? readdirSync(folder) : []
  const { tasks } = summary === undefined ? { tasks: [] } : JSON.parse(readFileSync(`${folder}/${summary}`, 'utf8'))

  return tasks.filter(({ execution }) => execution)
}

/** What Vitest (`Tests  1 failed | 9 passed (10)`) or Playwright (`  9 passed (4.0s)`) wrote at the end of a task's log. */
function testsOf({ logFile }) {
  const tests = { passed: 0, failed: 0 }
  const log = existsSync(logFile) ? stripVTControlCharacters(readFileSync(logFile, 'utf8')) : ''
  const lines = log.split('\n').filter((line) => /^ +(Tests +)?\d+ (passed|failed)\b/.test(line))

  for (const [, count, outcome] of lines.join('\n').matchAll(/(\d+) (passed|failed)/g)) {
    tests[outcome] += Number(count)
  }

  return tests
}

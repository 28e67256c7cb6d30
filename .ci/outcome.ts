import { stripVTControlCharacters } from 'node:util'

const titles = ['task', 'passed', 'failed', 'skipped', 'seconds']
const counters = new Map<string, 'passed' | 'failed' | 'skipped'>([
  ['passed', 'passed'],
  ['flaky', 'passed'],
  ['failed', 'failed'],
  ['interrupted', 'failed'],
  ['skipped', 'skipped'],
  ['todo', 'skipped'],
  ['did not run', 'skipped']
])
const count = `\\d+ (?:${[...counters.keys()].join('|')})`
const ofVitest = new RegExp(`^ +Tests +${count}.*$`, 'gm')
const ofPlaywright = new RegExp(`^ +${count}(?: \\(.*\\))?$`, 'gm')
const failure = /^ *(?:FAIL +|\d+\) ).*$/gm
const skipReason = /(?<=^Skipped: ).*$/gm

/**
 * What a task of turbo's summary came to, by the log that turbo keeps and brings back with a task that it had done before.
 * A task without tests counts as one, and so does one that failed in no test, or that has left no log to count in.
 * `undefined` stands for a task that has no script.
 */
export function outcome(task: Task, log: string | undefined): Outcome | undefined {
  if (task.command === '<NONEXISTENT>') {
    return undefined
  }

  const { taskId: name, logFile, execution } = task
  const none = { name, logFile, passed: 0, failed: 0, skipped: 0, failures: [], skipReasons: [] }

  if (!execution) {
    return { ...none, skipped: 1, skipReasons: ['It needs a task that failed.'], seconds: 'not run' }
  }

  const seconds =
    task.cache?.status === 'HIT' ? 'cached' : ((execution.endTime - execution.startTime) / 1000).toFixed(1)

  if (log === undefined) {
    return { ...none, failed: 1, failures: ['It left no log, so its tests cannot be counted.'], seconds }
  }

  const text = stripVTControlCharacters(log)
  const tests = testsIn(text)
  const failed = execution.exitCode !== 0
  const counted = {
    ...tests,
    passed: tests.passed + (!failed && tests.passed + tests.failed + tests.skipped === 0 ? 1 : 0),
    failed: tests.failed + (failed && tests.failed === 0 ? 1 : 0)
  }

  return {
    ...none,
    ...counted,
    seconds,
    failures: counted.failed > 0 ? failuresIn(text) : [],
    skipReasons: counted.skipped > 0 ? skipReasonsIn(text) : []
  }
}

/** The sum of a run. A run that failed in no task has failed all the same. */
export function total(outcomes: readonly Outcome[], exitCode: number): Counts {
  const sum = { passed: 0, failed: 0, skipped: 0 }

  for (const { passed, failed, skipped } of outcomes) {
    sum.passed += passed
    sum.failed += failed
    sum.skipped += skipped
  }

  return { ...sum, failed: sum.failed === 0 && exitCode !== 0 ? 1 : sum.failed }
}

/** A line a task, every failure again, why something was skipped, the logs, and the sum alone on the last line. */
export function report(outcomes: readonly Outcome[], sum: Counts): string {
  const rows = outcomes.map(({ name, passed, failed, skipped, seconds }) => [name, passed, failed, skipped, seconds])
  const width = Math.max(4, ...outcomes.map(({ name }) => name.length))
  const table = [titles, ...rows].map(([name, ...cells]) =>
    [String(name).padEnd(width), ...cells.map((cell) => String(cell).padStart(8))].join(' ')
  )
  const failed = outcomes.filter((one) => one.failed > 0)
  const failures = failed.flatMap(({ name, logFile, failures: lines }) => [
    '',
    `${name} failed. All that it said is in ${logFile}`,
    ...lines.map((line) => `  ${line}`)
  ])
  const skips = outcomes
    .filter((one) => one.skipped > 0)
    .flatMap(({ name, skipped, skipReasons, seconds }) => [
      '',
      `${name} skipped ${skipped}${seconds === 'cached' ? ' when it ran; with --force it runs again' : ''}.`,
      ...skipReasons.map((reason) => `  ${reason}`)
    ])
  const skipped = sum.skipped > 0 ? `, ${sum.skipped} skipped` : ''
  const logs = 'What each task said is in .turbo/turbo-<task>.log of its package.'

  return [...table, ...failures, ...skips, '', logs, `${sum.passed} passed, ${sum.failed} failed${skipped}`].join('\n')
}

/** `Tests  1 failed | 9 passed (10)` of Vitest's last line, or Playwright's lines such as `9 passed (4.0s)`. */
function testsIn(log: string): Counts {
  const tests = { passed: 0, failed: 0, skipped: 0 }
  const vitest = log.match(ofVitest)?.at(-1)
  const lines = vitest ?? (log.match(ofPlaywright) ?? []).join('\n')

  for (const [found] of lines.matchAll(new RegExp(count, 'g'))) {
    const counter = counters.get(found.replace(/^\d+ /, ''))

    if (counter !== undefined) {
      tests[counter] += Number.parseInt(found)
    }
  }

  return tests
}

/** What the tests said of what they skipped, each reason once. */
function skipReasonsIn(log: string): readonly string[] {
  const reasons = [...new Set(log.match(skipReason) ?? [])]

  return reasons.length > 0 ? reasons : ['No reason is given.']
}

/** Each failed test with its file; what ends the log, where there is none. */
function failuresIn(log: string) {
  const found = [...new Set((log.match(failure) ?? []).map((line) => line.replace(/[ ─]+$/, '').trim()))]

  return found.length > 0
    ? found
    : log
        .split('\n')
        .filter((line) => line.trim() !== '')
        .slice(-20)
}

export interface Task {
  readonly taskId: string
  readonly command: string
  readonly logFile: string
  /** Missing where a task waited for one that failed. */
  readonly execution?: { readonly startTime: number; readonly endTime: number; readonly exitCode: number }
  readonly cache?: { readonly status: string }
}

export interface Counts {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

export interface Outcome extends Counts {
  readonly name: string
  readonly logFile: string
  /** `cached` and `not run` instead of a figure. */
  readonly seconds: string
  readonly failures: readonly string[]
  readonly skipReasons: readonly string[]
}

import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { outcome, report, total, type Task } from './outcome.ts'

const vitest = `
 \u001b[32m✓\u001b[39m src/probe.test.ts (2 tests) 5ms
 FAIL  src/broken.test.ts > adds numbers
AssertionError: expected 3 to be 4
 FAIL  |site| test/broken.test.ts [ test/broken.test.ts ]
Error: Cannot find module './gone.ts'

 Test Files  2 failed | 1 passed (3)
\u001b[2m      Tests \u001b[22m \u001b[31m1 failed\u001b[39m | 9 passed | 2 skipped | 1 todo (13)
   Duration  1.00s
`
const playwright = `
  1) [fonts of the machine] › smoke.spec.ts:8:1 › pages load ─────────────────

    Error: expect(received).toBe(expected)

  1 failed
    [fonts of the machine] › smoke.spec.ts:8:1 › pages load ──────────────────
  2 skipped
  1 did not run
  9 passed (4.0s)
`
const skipping = `
stderr | test/serving/load.test.ts
Skipped: nginx is not installed.
Skipped: nginx is not installed.

      Tests  1 passed | 2 skipped (3)
`
const passing = '\n Test Files  1 passed (1)\n      Tests  3 passed (3)\n'

it.each([
  ['tests of Vitest', vitest, 1, [9, 1, 3]],
  ['tests of Playwright', playwright, 1, [9, 1, 3]],
  ['tests that pass', passing, 0, [3, 0, 0]],
  ['tests of which none ran', '\n      Tests  2 skipped (2)\n', 0, [0, 0, 2]],
  ['a task that fails though its tests pass', passing, 1, [3, 1, 0]],
  ['a task without tests', 'All matched files use Prettier code style!', 0, [1, 0, 0]],
  ['a task without tests that fails', '[warn] README.md', 1, [0, 1, 0]],
  ['a task that fails and says nothing', '', 137, [0, 1, 0]],
  ['a task that has left no log', undefined, 0, [0, 1, 0]],
  ['a task that prints what looks like a count', '3 passed, 1 failed\n9 passed today\n', 0, [1, 0, 0]]
])('counts %s', (_, log, exitCode, expected) => {
  const counts = outcome(task('probe', exitCode), log)

  expect([counts?.passed, counts?.failed, counts?.skipped]).toEqual(expected)
})

it('names each failed test with its file, and the end of the log where no test failed', () => {
  expect(outcome(task('probe', 1), vitest)?.failures).toEqual([
    'FAIL  src/broken.test.ts > adds numbers',
    'FAIL  |site| test/broken.test.ts [ test/broken.test.ts ]'
  ])
  expect(outcome(task('probe', 1), playwright)?.failures).toEqual([
    '1) [fonts of the machine] › smoke.spec.ts:8:1 › pages load'
  ])
  expect(outcome(task('probe', 1), 'Checking\n[warn] README.md\n')?.failures).toEqual(['Checking', '[warn] README.md'])
})

it('a run that failed in no task has failed all the same', () => {
  expect(total([], 1)).toEqual({ passed: 0, failed: 1, skipped: 0 })
  expect(total([], 0)).toEqual({ passed: 0, failed: 0, skipped: 0 })
})

it('prints a line a task, each failure again, and ends with the sum alone', () => {
  const { execution: _, ...waiting } = task('site#test:site', 0)
  const outcomes = [
    outcome(task('schema#test', 0), passing),
    outcome({ ...task('models#test', 0), cache: { status: 'HIT' } }, passing),
    outcome(task('site#build', 1), 'No space left\n'),
    outcome(waiting, passing),
    outcome(task('site#test:browser', 0), skipping),
    outcome({ ...task('cli#test', 0), cache: { status: 'HIT' } }, skipping),
    outcome({ ...task('content#topo', 0), command: '<NONEXISTENT>' }, '')
  ].filter((one) => one !== undefined)

  expect(report(outcomes, total(outcomes, 1))).toBe(`task                passed   failed  skipped  seconds
schema#test              3        0        0      1.5
models#test              3        0        0   cached
site#build               0        1        0      1.5
site#test:site           0        0        1  not run
site#test:browser        1        0        2      1.5
cli#test                 1        0        2   cached

site#build failed. All that it said is in site#build.log
  No space left

site#test:site skipped 1.
  It needs a task that failed.

site#test:browser skipped 2.
  nginx is not installed.

cli#test skipped 2 when it ran; with --force it runs again.
  nginx is not installed.

What each task said is in .turbo/turbo-<task>.log of its package.
8 passed, 1 failed, 5 skipped`)
})

it.each([
  ['what the tests came to', 'a table\n3 passed, 0 failed', 0, '3 passed, 0 failed', 0],
  ['what was skipped', '3 passed, 0 failed, 2 skipped', 0, '3 passed, 0 failed, 2 skipped', 0],
  ['what failed', '3 passed, 2 failed\n ELIFECYCLE  Test failed.', 2, '3 passed, 2 failed', 2],
  ['a failure, where nothing was counted', 'out of memory', 137, '0 passed, 1 failed', 137],
  ['a failure, where a failing run counted none', '3 passed, 0 failed, 1 skipped', 1, '0 passed, 1 failed', 1],
  ['a failure, where a run that counted nothing passed', '', 0, '0 passed, 1 failed', 1]
])('the command for CI ends with %s', (_, output, exitCode, line, status) => {
  const folder = mkdtempSync(join(tmpdir(), 'npx-'))

  onTestFinished(() => {
    rmSync(folder, { recursive: true })
  })
  writeFileSync(join(folder, 'npx'), `#!/bin/sh\ncat <<'END'\n${output}\nEND\nexit ${exitCode}\n`)
  chmodSync(join(folder, 'npx'), 0o755)

  const run = spawnSync(join(import.meta.dirname, 'run'), {
    encoding: 'utf8',
    env: { ...process.env, PATH: [folder, process.env.PATH].join(delimiter) }
  })

  expect([run.stdout.trimEnd().split('\n').at(-1), run.status]).toEqual([line, status])
})

function task(taskId: string, exitCode: number): Task {
  const execution = { startTime: 1000, endTime: 2500, exitCode }

  return { taskId, command: 'probe', logFile: `${taskId}.log`, execution, cache: { status: 'MISS' } }
}

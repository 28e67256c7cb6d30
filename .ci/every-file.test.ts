import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '..')
const files = run('git', '.', 'ls-files', '--cached', '--others', '--exclude-standard')
  .filter((file) => /\.[jt]sx?$/.test(file) && existsSync(join(root, file)))
  .filter((file) => !/(^|\/)fixtures\//.test(file))
const folders = run('git', '.', 'ls-files', 'package.json', '*/package.json')
  .filter((file) => !/(^|\/)fixtures\//.test(file))
  .map(dirname)
// `packages/content-cli/test/examples.test.ts` runs these by the test runner of Node.js.
const ofExample = /^content\/\w+\/[^/]+\/examples\//

it('every test runs in a task', () => {
  const collected = folders.flatMap((folder) =>
    vitestScripts(folder).flatMap(([name, args]) => listed(folder, args).map((file) => ({ name, file })))
  )
  const tests = files.filter((file) => file.endsWith('.test.ts') && !ofExample.test(file))
  // The deep run repeats some of the tests with more cases.
  const daily = collected.filter(({ name }) => name !== 'test:deep').map(({ file }) => file)

  expect(tests.filter((file) => !collected.some((each) => each.file === file))).toEqual([])
  expect(daily.toSorted()).toEqual([...new Set(daily)].toSorted())
})

it('every source file is type-checked by a task', () => {
  const checked = folders.flatMap((folder) =>
    projects(folder).flatMap((project) => run('tsc', folder, ...project, '--listFilesOnly').map(fromRoot))
  )

  expect(files.filter((file) => file.endsWith('.ts') && !checked.includes(file))).toEqual([])
})

/** The scripts of a package that run Vitest, each with what it gives it. */
function vitestScripts(folder: string): [name: string, args: string[]][] {
  return scripts(folder).flatMap(([name, script]) => {
    const [, args] = /^vitest run\b(.*)$/.exec(script) ?? []

    return args === undefined ? [] : [[name, args.split(' ').filter(Boolean)]]
  })
}

/** How the scripts of a package name what they type-check. */
function projects(folder: string): string[][] {
  return scripts(folder).flatMap(([, script]) =>
    [...script.matchAll(/\b(?:tsc|astro check)\b( -p \S+)?/g)].map(([, project = '']) =>
      project.split(' ').filter(Boolean)
    )
  )
}

function scripts(folder: string): [name: string, script: string][] {
  const { scripts: found = {} }: Manifest = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'))

  return Object.entries(found)
}

function listed(folder: string, args: string[]) {
  return run('vitest', folder, 'list', '--filesOnly', ...args).map((line) =>
    fromRoot(join(folder, line.replace(/^\[\w+\] /, '')))
  )
}

function fromRoot(file: string) {
  return relative(root, resolve(root, file))
}

function run(command: string, folder: string, ...args: string[]) {
  const output = execFileSync(command, args, { cwd: join(root, folder), encoding: 'utf8', maxBuffer: 1e8 })

  return output.split('\n').filter((line) => line !== '')
}

interface Manifest {
  scripts?: Record<string, string>
}

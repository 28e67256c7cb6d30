import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { expect, test } from 'vitest'
import { directDependencies, lockedPackages } from './lockfile.ts'

const lockfile = `
lockfileVersion: '9.0'
importers:
  .:
    devDependencies:
      typescript: { specifier: 'catalog:', version: 6.0.3 }
  apps/mill:
    dependencies:
      cards: { specifier: ^1.0.0, version: 1.0.2(steam@2.0.0) }
      '@mill/store': { specifier: 'workspace:*', version: link:../store }
    optionalDependencies:
      sails: { specifier: 'catalog:', version: 3.0.0 }
    devDependencies:
      typescript: { specifier: 'catalog:', version: 7.0.2 }
packages:
  cards@1.0.2: {}
  sails@3.0.0: {}
  steam@2.0.0: {}
  typescript@6.0.3: {}
  typescript@7.0.2: {}
`

test('packages of the workspace are no dependencies, optional ones are; versions come without their peers', () => {
  expect(directDependencies(lockfile)).toEqual({
    cards: { versions: ['1.0.2'], builds: true },
    sails: { versions: ['3.0.0'], builds: true },
    typescript: { versions: ['6.0.3', '7.0.2'], builds: false }
  })
})

test('every package of the lockfile counts', () => {
  expect(lockedPackages(lockfile)).toBe(5)
})

test('every dependency of this repository has its reason, and every reason its dependency', () => {
  const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8')
  const reasons: unknown = parse(read('./dependencies.yaml'))

  expect(Object.keys(reasons ?? {}).toSorted()).toEqual(
    Object.keys(directDependencies(read('../../../../pnpm-lock.yaml'))).toSorted()
  )
})

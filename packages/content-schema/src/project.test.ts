import { expect, test } from 'vitest'
import { project, projectFacts, relationsOf } from './project.ts'
import { sourceParts, sourceUrl } from './statement.ts'

const statement = { text: 'It does one thing.', sources: ['README.md @ 0a1b2c3'] }

const mill = {
  readOn: '2026-11-21',
  npm: { name: '@example/mill', confirmed: false, checkedOn: '2026-11-21' },
  repository: 'https://code.example/mill',
  licence: { spdx: 'MPL-2.0' },
  release: { version: '1.0.0', commit: '0a1b2c3', asOf: { day: '2026-08-15', of: 'tag v1.0.0' } },
  engines: { node: '24.x' },
  platforms: { supported: 'unrestricted' },
  runtimeDependencies: { count: 1, list: [{ name: '@example/store', version: '0.1.0', project: 'store' }] },
  stability: { stated: null },
  capabilities: [statement],
  limitations: [statement],
  relations: { development: [{ name: '@example/cards', project: 'cards' }, { name: 'steam' }] },
  quality: { framework: 'node:test', tests: [{ kind: 'unit' }], sources: statement.sources }
}

test('facts need no more than the repository states', () => {
  expect(projectFacts.parse(mill).caveats).toEqual([])
})

test('relations lead to projects of this site, those needed at run time first', () => {
  expect(relationsOf(projectFacts.parse(mill))).toEqual([
    { project: 'store', kind: 'runtime' },
    { project: 'cards', kind: 'development' }
  ])
})

test.each([
  [
    'a wrong count of dependencies',
    { runtimeDependencies: { ...mill.runtimeDependencies, count: 0 } },
    ['runtimeDependencies.count']
  ],
  ['a version without its day', { release: { version: '1.0.0', commit: '0a1b2c3' } }, ['release.asOf']],
  ['a capability without a source', { capabilities: [{ ...statement, sources: [] }] }, ['capabilities.0.sources']],
  [
    'a source without a commit',
    { limitations: [{ ...statement, sources: ['README.md'] }] },
    ['limitations.0.sources.0']
  ],
  ['no limitation', { limitations: [] }, ['limitations']],
  ['an install count', { npm: { ...mill.npm, installs: 5 } }, ['npm']]
])('facts with %s are refused', (_, change, paths) => {
  const issues = projectFacts.safeParse({ ...mill, ...change }).error?.issues ?? []

  expect(issues.map((issue) => issue.path.join('.'))).toEqual(paths)
})

test('what a person writes holds no dated fact', () => {
  const front = {
    name: 'mill',
    summary: 'An engine that grinds what a store hands over.',
    order: 1,
    systems: ['platform']
  }

  expect(project.parse(front)).toEqual(front)
  expect(project.safeParse({ ...front, version: '1.0.0' }).success).toBe(false)
})

test('a source splits at its commit', () => {
  expect(sourceParts('tags v1.0.0–v5.1.1 @ 38592ac')).toEqual({ path: 'tags v1.0.0–v5.1.1', commit: '38592ac' })
})

test.each([
  ['README.md @ 38592ac', 'https://code.example/mill/blob/38592ac/README.md'],
  ['src/ @ 38592ac', 'https://code.example/mill/tree/38592ac/src/'],
  ['commit message @ 1197f15', 'https://code.example/mill/commit/1197f15'],
  ['tags v1.0.0–v5.1.1 @ 38592ac', 'https://code.example/mill/commit/38592ac']
])('%s leads to the repository at its commit', (source, url) => {
  expect(sourceUrl(mill.repository, source)).toBe(url)
})

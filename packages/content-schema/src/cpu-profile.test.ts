import { expect, test } from 'vitest'
import { callTree, cpuProfile, functionsOf } from './cpu-profile.ts'

const frame = (functionName: string, url = 'bench/a.bench.ts', lineNumber = 0) => ({
  functionName,
  scriptId: '1',
  url,
  lineNumber,
  columnNumber: 0
})
const sound = {
  nodes: [
    { id: 1, callFrame: frame('(root)', '', -1), children: [2, 6] },
    { id: 2, callFrame: frame('main'), children: [3, 4] },
    { id: 3, callFrame: frame('parse', 'node_modules/a-parser/parse.js', 9), children: [5] },
    { id: 4, callFrame: frame('', 'node:fs', 4) },
    { id: 5, callFrame: frame('parse', 'node_modules/a-parser/parse.js', 9) },
    { id: 6, callFrame: frame('(idle)', '', -1) }
  ],
  startTime: 0,
  endTime: 10,
  samples: [2, 3, 3, 4, 5, 6, 6, 6],
  timeDeltas: [1, 1, 1, 1, 1, 1, 1, 1]
}

const tree = (lacking: object = {}) => callTree(cpuProfile.parse({ ...sound, ...lacking }))

test('a share is one of the samples at work, and what is idle is counted apart', () => {
  const { samples, idle, root } = tree()

  expect([samples, idle, root.total]).toEqual([8, 3, 5])
  expect(root.calls.map(({ name }) => name)).toEqual(['main'])
})

test('every function counts once, the heaviest in itself first, and a call of itself once in its total', () => {
  expect(functionsOf(tree())).toEqual([
    { name: 'parse', place: 'node_modules/a-parser/parse.js:10', origin: 'package', self: 0.6, total: 0.6 },
    { name: 'main', place: 'bench/a.bench.ts:1', origin: 'own', self: 0.2, total: 1 },
    { name: '(anonymous)', place: 'node:fs:5', origin: 'platform', self: 0.2, total: 0.2 }
  ])
})

test('what else a tool wrote into the file is dropped', () => {
  expect(cpuProfile.parse({ ...sound, $vscode: { rootPath: '/home/author' } })).not.toHaveProperty('$vscode')
})

test.each([
  ['no nodes', { nodes: [] }, 'nodes'],
  ['an id twice', { nodes: [...sound.nodes, sound.nodes[5]] }, 'nodes'],
  [
    'a node in a circle',
    { nodes: sound.nodes.map((node) => (node.id === 5 ? { ...node, children: [2] } : node)) },
    'nodes'
  ],
  ['a node that calls itself', { nodes: [{ id: 1, callFrame: frame('a'), children: [1] }], samples: [1] }, 'nodes'],
  ['a child that is no node', { nodes: sound.nodes.slice(0, 5) }, 'nodes'],
  ['two trees', { nodes: sound.nodes.map(({ id, callFrame }) => ({ id, callFrame })) }, 'nodes'],
  [
    'a thousand calls inside one another',
    {
      nodes: Array.from({ length: 1000 }, (_, id) => ({
        id,
        callFrame: frame('a'),
        children: id < 999 ? [id + 1] : []
      }))
    },
    'nodes'
  ],
  ['no samples', { samples: [], timeDeltas: [] }, 'samples'],
  ['a sample of no node', { samples: [2, 7], timeDeltas: [1, 1] }, 'samples.1'],
  ['samples that found nothing to do', { samples: [6, 6], timeDeltas: [1, 1] }, 'samples'],
  ['too few times', { timeDeltas: [1] }, 'timeDeltas']
])('a profile with %s is refused', (_, lacking, place) => {
  const { error } = cpuProfile.safeParse({ ...sound, ...lacking })

  expect(error?.issues.map(({ path }) => path.join('.'))).toContain(place)
})

test.each([
  '/home/author/a.ts',
  'file:///home/author/a.ts',
  String.raw`C:\Users\author\a.ts`,
  String.raw`\\server\a.ts`,
  '../../a.ts',
  'bench/../../a.ts',
  'https://intranet.example/a.js',
  'javascript:alert(1)',
  'bench/a.ts\u202E'
])('a function at %j is refused', (url) => {
  expect(
    cpuProfile.safeParse({ ...sound, nodes: [{ id: 2, callFrame: frame('a', url) }], samples: [2], timeDeltas: [1] })
      .success
  ).toBe(false)
})

test.each([
  '',
  'node:fs',
  'wasm://wasm/00ad0bc6',
  'bench/a.bench.ts',
  'node_modules/a/b..c.js',
  'evalmachine.<anonymous>'
])('a function at %j is taken', (url) => {
  const { error } = cpuProfile.safeParse({
    ...sound,
    nodes: [{ id: 2, callFrame: frame('a', url) }],
    samples: [2],
    timeDeltas: [1]
  })

  expect(error).toBeUndefined()
})

import { globSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '..')

it.each(globSync('packages/*/src', { cwd: root }))('no folder of %s needs one that needs it', (src) => {
  expect(cycleIn(foldersOf(join(root, src)))).toEqual([])
})

it('a cycle is found', () => {
  const graph = new Map([
    ['a', new Set(['b'])],
    ['b', new Set(['c'])],
    ['c', new Set(['b'])]
  ])

  expect(cycleIn(graph)).toEqual(['b', 'c'])
})

/** The folders of a package, and which others the modules in each import. Tests may look at everything. */
function foldersOf(src: string): Map<string, Set<string>> {
  const graph = new Map<string, Set<string>>()

  for (const file of globSync('**/*.ts', { cwd: src, exclude: (name) => name.endsWith('.test.ts') })) {
    const folder = dirname(file)
    const imported = [...readFileSync(join(src, file), 'utf8').matchAll(/(?:from|import\() ?'(\.[^']+\.ts)'/g)]
    const others = imported
      .map(([, path = '']) => relative(src, dirname(resolve(src, folder, path))) || '.')
      .filter((other) => other !== folder)

    graph.set(folder, new Set([...(graph.get(folder) ?? []), ...others]))
  }

  return graph
}

/** What is left of a graph when whatever needs nothing more is taken away, again and again. */
function cycleIn(graph: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const left = new Map(graph)

  for (let size = -1; size !== left.size;) {
    size = left.size

    for (const [folder, others] of left) {
      if (![...others].some((other) => left.has(other))) {
        left.delete(folder)
      }
    }
  }

  return [...left.keys()].filter((folder) => [...left.values()].some((others) => others.has(folder)))
}

import { readFileSync } from 'node:fs'
import { callTree, cpuProfile } from '@zerodeps/content-schema/cpu-profile'
import { SaxesParser } from 'saxes'
import { expect, test } from 'vitest'
import { flameFile } from './flame-file.ts'
import { flameGraph } from './flame-graph.ts'
import { flame } from './flame.ts'
import { flameAlt, flameNote } from './flame-words.ts'

/** Recorded by `node --cpu-prof`. */
const real = cpuProfile.parse(
  JSON.parse(readFileSync(new URL('../../gallery/bench/deduplicate.cpuprofile', import.meta.url), 'utf8'))
)

/** Functions by name and samples, each called by the one before it. */
function chain(...calls: readonly (readonly [name: string, samples: number, url?: string])[]) {
  const nodes = [['(root)', 0, ''] as const, ...calls].map(([functionName, , url = 'bench/a.bench.ts'], id) => ({
    id,
    callFrame: { functionName, scriptId: '1', url, lineNumber: 1, columnNumber: 1 },
    children: id < calls.length ? [id + 1] : []
  }))
  const samples = calls.flatMap(([, count], index) => new Array<number>(count).fill(index + 1))

  return cpuProfile.parse({ nodes, samples, startTime: 0, endTime: 1, timeDeltas: samples.map(() => 1) })
}

test('of a real profile the small graph begins with the program and has its functions by name', () => {
  const { body, height } = flameGraph(flame(real))

  expect(height).toBeLessThan(100)
  expect(body.match(/<text [^>]*>([^<]*)/g)?.map((text) => text.replace(/.*>/, ''))).toEqual(
    expect.arrayContaining(['(top level)', 'take', 'isNew', 'decoded', 'oldest'])
  )
})

test('bars of one row are together as wide as their share of the samples', () => {
  const { body } = flameGraph(flame(chain(['outer', 1], ['inner', 3])))
  const widths = [...body.matchAll(/h([\d.]+)v/g)].map(([, width]) => Number(width))

  expect(widths).toEqual([399.4, 299.4])
})

test('what leads into the program moves aside with the samples of its own, and what Node.js does in itself is one bar', () => {
  const { calls } = flame(
    chain(['run', 2, 'node:internal/run'], ['main', 1], ['readFile', 1, 'node:fs'], ['open', 4, 'node:fs'])
  )

  expect(calls.map(({ name, total }) => [name, total])).toEqual([
    ['main', 6],
    ['run', 2]
  ])
  expect(calls[0]?.calls.map(({ name, total, calls: inner }) => [name, total, inner.length])).toEqual([
    ['readFile', 5, 0]
  ])
})

test('the file has every call with its name, place and shares, and is a drawing that runs nothing', () => {
  const svg = flameFile('a', callTree(chain(['<script>alert(1)</script>]]>&"', 1], ['inner', 3])))

  expect(svg).toContain('<title>inner (bench/a.bench.ts:2): 75\u202F%, itself 75\u202F%</title>')
  expect(elementsIn(svg)).toEqual(new Set(['svg', 'style', 'title', 'rect', 'text', 'g']))
  expect(elementsIn(flameFile('a', callTree(real))).has('script')).toBe(false)
})

test('the words name the heaviest functions and what a width is', () => {
  const profile = flame(chain(['outer', 1], ['inner', 3]))

  expect(flameAlt('A run', profile)).toBe(
    'A run, as a flame graph. Heaviest in themselves: inner 75\u202F%, outer 25\u202F%; the table below has more.'
  )
  expect(flameNote(profile)).toBe('Width is a share of 4 samples; what a function calls hangs below it.')
  expect(flameNote({ ...profile, samples: 1005, idle: 1001 })).toContain(
    '1,005 samples, without 1,001 that found the thread idle'
  )
})

/** @throws where the text is no XML */
function elementsIn(svg: string): Set<string> {
  const parser = new SaxesParser()
  const names = new Set<string>()

  parser.on('opentag', ({ name, attributes }) => {
    names.add(name)
    expect(Object.keys(attributes).filter((each) => /^on|href/.test(each))).toEqual([])
  })
  parser.write(svg).close()

  return names
}

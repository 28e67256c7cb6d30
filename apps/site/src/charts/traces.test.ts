import { expect, test } from 'vitest'
import { traceName, tracesOf } from './traces.ts'

const same = (value: number) => value
const series = (name: string, ...medians: number[]) => ({
  name,
  points: medians.map((median, x) => ({ x, samples: [median] }))
})
const drawn = (...all: ReturnType<typeof series>[]) => led(undefined, ...all)
const led = (lead: string | undefined, ...all: ReturnType<typeof series>[]) =>
  tracesOf(all, same, same, lead).map((trace) => [traceName(trace), trace.style])

test('versions that no reader could tell apart are one line under the names of all', () => {
  expect(
    drawn(
      series('kept, Node 22', 100, 200),
      series('kept, Node 24', 104, 195),
      series('kept, Node 26', 100, 209),
      series('copied, Node 22', 100, 200)
    )
  ).toEqual([
    ['copied, Node 22', 's1 d0'],
    ['kept, Node 22, 24 and 26', 's0 d0']
  ])
})

test('versions that part at one place are two lines', () => {
  expect(drawn(series('kept, Node 22', 100, 200, 300), series('kept, Node 24', 100, 210, 300))).toEqual([
    ['kept, Node 22', 's0 d0'],
    ['kept, Node 24', 's0 d1']
  ])
})

test('series measured at other places are never one line', () => {
  expect(drawn(series('kept, Node 22', 100, 200), series('kept, Node 24', 100))).toHaveLength(2)
})

test('a variant keeps its ink on every runtime, a runtime its dash', () => {
  expect(
    drawn(series('fresh, 22', 0), series('kept, 22', 20), series('fresh, 24', 40), series('alone', 60)).map(
      ([, style]) => style
    )
  ).toEqual(['s1 d0', 's2 d2', 's0 d0', 's0 d1'])
})

test('the variant that leads has the strongest ink and is drawn last, else the first', () => {
  expect(led('open', series('closed', 0), series('open', 20), series('late', 40))).toEqual([
    ['closed', 's1 d0'],
    ['late', 's2 d0'],
    ['open', 's0 d0']
  ])
})

import { expect, it } from 'vitest'
import { readOutput, type BenchOutput } from './output.ts'
import { record, type RecordOptions } from './record.ts'

const description = {
  title: 'Counting',
  x: { label: 'Steps', unit: '', scale: 'linear' },
  y: { label: 'Time', unit: 'ms', scale: 'log' }
} as const
const environment = { cpu: 'A CPU', cpus: 2, memoryGiB: 4, os: 'Linux', kernel: '6.1', virtual: true, shared: false }
const runtimes = [
  { path: '/22', node: '22.23.3', v8: '12.4' },
  { path: '/24', node: '24.21.0', v8: '13.6' }
]

it('turns the order of the runtimes round with every round and keeps every sample as it was measured', async () => {
  const runs: string[] = []
  const measure: RecordOptions['measure'] = async ({ node }, round): Promise<BenchOutput> => {
    runs.push(`${round} ${node}`)

    return { description, samples: [10, 1].map((x) => ({ series: 'loop', x, y: x + round })) }
  }
  const rounds: number[] = []
  const onRound = (done: number) => rounds.push(done)
  const result = await record({
    recorded: '2026-11-21',
    command: 'x',
    environment,
    runtimes,
    rounds: 3,
    measure,
    onRound
  })

  expect(runs).toEqual(['0 22.23.3', '0 24.21.0', '1 24.21.0', '1 22.23.3', '2 22.23.3', '2 24.21.0'])
  expect(rounds).toEqual([1, 2, 3])
  expect(result.runtimes).toEqual(runtimes.map(({ node, v8 }) => ({ node, v8 })))
  expect(result.series).toEqual(
    ['loop, Node 22', 'loop, Node 24'].map((name) => ({
      name,
      points: [
        { x: 1, samples: [1, 2, 3] },
        { x: 10, samples: [10, 11, 12] }
      ]
    }))
  )
})

it('reads the description and then one sample a line', () => {
  const sample = { series: 'loop', x: 1, y: 2 }

  expect(readOutput(`${JSON.stringify(description)}\n${JSON.stringify(sample)}\n`)).toEqual({
    description,
    samples: [sample]
  })
})

it.each([
  ['', 'no samples'],
  [JSON.stringify(description), 'no samples'],
  [`${JSON.stringify(description)}\nwarming up`, 'line 2 of its output: it is no JSON: warming up'],
  [`${JSON.stringify(description)}\n{"series":"loop","x":1,"y":null}`, 'line 2'],
  [`{"title":"x"}\n{"series":"loop","x":1,"y":2}`, 'line 1']
])('refuses the output %j and says which line is wrong', (stdout, message) => {
  expect(() => readOutput(stdout)).toThrow(message)
})

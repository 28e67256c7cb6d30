import type { Recording } from '@zerodeps/content-schema/recording'
import { expect, test } from 'vitest'
import { lineChart } from './line-chart.ts'

const recording: Recording = {
  title: 'Cost',
  recorded: '2026-01-01',
  command: 'content bench',
  environment: { cpu: 'c', cpus: 2, memoryGiB: 1, os: 'o', kernel: 'k', virtual: true, shared: true },
  runtimes: [{ node: '24', v8: '13' }],
  rounds: 4,
  x: { label: 'Size <&>', unit: 'entries', scale: 'log' },
  y: { label: 'Time', unit: 'ns', scale: 'log' },
  series: [
    {
      name: 'fresh, Node 22',
      points: [
        { x: 10, samples: [100, 100, 100] },
        { x: 1000, samples: [900, 1000, 1000, 1000, 1000, 5000] }
      ]
    },
    { name: 'kept, Node 22', points: [{ x: 10, samples: [10] }] }
  ]
}

test('each series has a dot for every median and a line through them', () => {
  const svg = lineChart(recording)

  expect(svg.match(/h0/g)).toHaveLength(3)
  expect(svg).toContain('<g class="s0 d0">')
  expect(svg).toContain('<g class="s1 d0">')
})

test('samples that agree have no bar between quartiles', () => {
  expect(lineChart(recording).match(/class="range"/g)).toHaveLength(2)
  expect(lineChart(recording)).toContain('<path d="" class="range"/>')
})

test('one outlier does not stretch the axis', () => {
  expect(lineChart(recording)).not.toContain('10\u202Fµs')
})

test('labels are text, never markup', () => {
  expect(lineChart(recording)).toContain('Size &lt;&amp;&gt;, entries')
})

test('each line has its name beside it, apart from other words where only the text is read', () => {
  const words = lineChart(recording).replaceAll(/<[^>]*>/g, '')

  expect(words).toMatch(/ fresh, Node 22 /)
  expect(words).toMatch(/ kept, Node 22 /)
})

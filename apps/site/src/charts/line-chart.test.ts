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
  expect(lineChart(recording)).not.toContain('class="range"')
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

const sent: Recording = {
  ...recording,
  x: { label: 'Time', unit: 'ms', scale: 'linear' },
  y: { label: 'Sent', unit: '', scale: 'linear' },
  series: [0, 1, 2].map((version) => ({
    name: `open, Node ${22 + 2 * version}`,
    points: [0, 100, 200].map((x) => ({
      x,
      samples: [x + 100 * version + 1, x + 100 * version + 1, x + 100 * version + 9]
    }))
  }))
}

test('a value of a histogram holds until the next place, the last for as long as the one before', () => {
  const [, path = ''] =
    /<path d="(M[^"]*V[^"]*H[^"]*)"\/>/.exec(lineChart(sent, { steps: true }).split('<g')[1] ?? '') ?? []
  const turns = [...path.matchAll(/H([\d.]+)/g)].map(([, x]) => Number(x))

  expect(turns).toEqual([164, 276, 388])
  expect(lineChart(sent, { steps: true })).not.toContain('class="dots"')
})

test('a shaded span reaches from place to place and says what happened there', () => {
  const svg = lineChart(sent, { shade: { from: 100, to: 200, words: 'the <stall>' } })

  expect(svg).toContain('<path d="M220 26H388V224H220z"')
  expect(svg.replaceAll(/<[^>]*>/g, '')).toContain(' the &lt;stall&gt; ')
})

test('a ratio divides medians version by version, on an axis from zero, with a line at one', () => {
  const two = {
    ...recording,
    series: [
      ['old', 200],
      ['new', 100]
    ].flatMap(([name, median]) =>
      ['22', '24'].map((version) => ({
        name: `${name}, Node ${version}`,
        points: [
          { x: 10, samples: [Number(median)] },
          { x: 20, samples: [Number(median)] }
        ]
      }))
    )
  }
  const svg = lineChart(two, { ratio: { over: 'old', under: 'new' } })
  const words = svg.replaceAll(/<[^>]*>/g, '')

  expect(words).toContain('old, in multiples of new')
  expect(words).toContain(' Node 22 and 24 ')
  expect(svg).toContain('<path d="M52 125H388"/>')
})

const latency: Recording = {
  ...recording,
  x: { label: 'Percentile', unit: '%', scale: 'percentile' },
  y: { label: 'Latency', unit: 'ms', scale: 'log' },
  series: [
    {
      name: 'open',
      points: [50, 90, 95, 99, 99.5, 99.99, 99.999].map((x) => ({ x, samples: [x, x + 1, x + 2, x + 3] }))
    }
  ]
}

test('every percentile has its name, in a second row where the first is taken', () => {
  const svg = lineChart(latency)
  const rows = [50, 90, 95, 99, 99.5, 99.99, 99.999].map((p) =>
    Number(new RegExp(`<text x="[\\d.]+" y="([\\d.]+)" class="(?:mid|end)">p${p}<`).exec(svg)?.[1])
  )

  expect(rows).toEqual([227, 227, 240, 227, 240, 227, 227])
})

test('a cumulative chart has its values across and its percentiles up, with the quartiles lying across', () => {
  const svg = lineChart(latency, { cumulative: true })

  expect(svg).toMatch(/class="end">p99\.99</)
  expect(/class="range"/.test(svg) && /d="(?:M[\d.]+ [\d.]+H[\d.]+)+" class="range"/.test(svg)).toBe(true)
})

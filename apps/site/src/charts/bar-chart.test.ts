import { expect, test } from 'vitest'
import { barChart, comparable, conditionsInWords, drawnColumns } from './bar-chart.ts'

const rate = { id: 'rate', label: 'Rate', unit: 'req/s' }
const before = { id: 'before', label: 'Before', unit: 'req/s' }
const latency = { id: 'latency', label: 'Latency', unit: 'ms' }
const row = (name: string, figure: number, conditions?: Record<string, string | number>) => ({
  case: name,
  figures: { rate: figure },
  ...(conditions === undefined ? {} : { conditions })
})

test('rows measured under different conditions never share an axis', () => {
  const rows = [row('a', 3, { method: 'GET' }), row('b', 2, { method: 'GET' }), row('c', 1, { method: 'POST' })]

  expect(comparable(rows).map(({ heading, rows: group }) => [heading, group.map((each) => each.case).join()])).toEqual([
    ['method GET', 'a,b'],
    ['method POST', 'c']
  ])
})

test('conditions that differ in every row describe the rows and part nothing', () => {
  const rows = [row('a', 3, { operations: 1000 }), row('b', 2, { operations: 2000 })]

  expect(comparable(rows)).toEqual([{ heading: '', rows }])
  expect(conditionsInWords({ operations: 1000, node: '24' })).toBe('operations 1,000, node 24')
})

test('columns stand side by side as long as they share the first unit', () => {
  expect(drawnColumns([rate, before, latency])).toEqual([rate, before])
  expect(drawnColumns([rate, latency, before])).toEqual([rate])
})

test('bars begin at zero and keep the proportion of their figures', () => {
  const widths = [...barChart([row('a', 200), row('b', 50)], [rate]).body.matchAll(/width="([\d.]+)%"/g)]

  expect(widths.map(([, width]) => Number(width))).toEqual([78, 19.5])
})

test('a limit beyond the bar still lies on the drawing, before the value', () => {
  const { body } = barChart([{ ...row('a', 100), guards: { rate: { max: 200 } } }], [rate])

  expect(body).toContain('<line x1="78%" x2="78%"')
  expect(body).toContain('<text x="79.5%" y="25">100</text>')
})

test('a long name takes several lines, which no narrow screen cuts off', () => {
  const { body, height } = barChart([row('Snapshot read, against filtering with forEach, Node.js 24', 1)], [rate])
  const lines = [...body.matchAll(/<text x="0"[^>]*>([^<]*)/g)].map(([, line = '']) => line)

  expect(lines).toHaveLength(2)
  expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(40)
  expect(height).toBe(45)
})

test('names are escaped', () => {
  expect(barChart([row('a < b & c', 1)], [rate]).body).toContain('a &lt; b &amp; c')
})

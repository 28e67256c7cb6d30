import fc from 'fast-check'
import { expect, test } from 'vitest'
import { settings, type Parameter } from './parameter.ts'

const parameters = [
  { name: 'rate', label: 'Requests', unit: '1/s', min: 50, max: 2000, step: 10, default: 500 },
  { name: 'share', label: 'Share', unit: '%', min: 0, max: 1, step: 0.05, default: 0.5 }
] as const satisfies readonly Parameter[]

test.each([
  ['1e99', 500],
  ['-1', 500],
  ['49.999', 500],
  ['', 500],
  [' ', 500],
  ['NaN', 500],
  ['Infinity', 500],
  ['12px', 500],
  [NaN, 500],
  [null, 500],
  [true, 500],
  [{}, 500],
  [Object.create(null), 500],
  [Symbol('x'), 500]
])('%s is no rate: the default and a note', (rate, expected) => {
  const { values, notes } = settings(parameters, { rate })

  expect(values).toEqual({ rate: expected, share: 0.5 })
  expect(notes).toHaveLength(1)
  expect(notes[0]).toMatch(/^Requests: ".*" is not from 50 to 2000; 500 is used\.$/)
})

test.each([
  ['50', 50],
  [2000, 2000],
  ['1e3', 1000],
  [504, 500],
  [505, 510]
])('%s is a rate of %s', (rate, expected) => {
  expect(settings(parameters, { rate })).toEqual({ values: { rate: expected, share: 0.5 }, notes: [] })
})

test('steps are decimal', () => {
  expect(settings(parameters, { share: 0.149 }).values.share).toBe(0.15)
})

test('unknown names are left out with one note, however many and however long', () => {
  const asked = Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [`unknown${index}`, 'x'.repeat(10)]))
  const { values, notes } = settings(parameters, { ...asked, rate: 'x'.repeat(100_000) })

  expect(values).toEqual({ rate: 500, share: 0.5 })
  expect(notes).toEqual([
    `Requests: "${'x'.repeat(24)}…" is not from 50 to 2000; 500 is used.`,
    'Unknown and left out: "unknown0, unknown1, unkn…".'
  ])
})

test('names of every object are unknown names', () => {
  expect(settings(parameters, JSON.parse('{ "__proto__": 1, "constructor": 2, "toString": 3 }')).notes).toHaveLength(1)
})

test('whatever is asked for, values lie in their range and on their steps', () => {
  fc.assert(
    fc.property(fc.record({ rate: fc.anything(), share: fc.oneof(fc.double(), fc.string()) }), (asked) => {
      const { values } = settings(parameters, asked)

      for (const { name, min, max, step } of parameters) {
        expect(values[name]).toBeGreaterThanOrEqual(min)
        expect(values[name]).toBeLessThanOrEqual(max)
        expect((values[name] - min) / step).toBeCloseTo(Math.round((values[name] - min) / step), 6)
      }
    })
  )
})

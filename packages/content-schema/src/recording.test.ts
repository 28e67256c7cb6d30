import { expect, test } from 'vitest'
import { recording, summary } from './recording.ts'

const sound = {
  title: 'Eviction',
  recorded: '2026-11-01',
  command: 'pnpm content bench good-post',
  environment: { cpu: 'A CPU', cpus: 1, memoryGiB: 1, os: 'Linux', kernel: '6.1', virtual: true, shared: true },
  runtimes: [{ node: '24.21.0', v8: '13.6' }],
  rounds: 1,
  x: { label: 'Window', unit: 'entries', scale: 'log' },
  y: { label: 'Time', unit: 'ns', scale: 'log' },
  series: [{ name: 'fresh', points: [{ x: 1, samples: [1] }] }]
}

test('the smallest recording has one of everything', () => {
  expect(recording.safeParse(sound).error).toBeUndefined()
})

test.each([
  ['processors', { environment: { ...sound.environment, cpus: 0 } }],
  ['memory', { environment: { ...sound.environment, memoryGiB: 0 } }],
  ['runtimes', { runtimes: [] }],
  ['rounds', { rounds: 0 }],
  ['series', { series: [] }],
  ['points', { series: [{ name: 'fresh', points: [] }] }],
  ['samples', { series: [{ name: 'fresh', points: [{ x: 1, samples: [] }] }] }]
])('a recording without %s is refused', (_, lacking) => {
  expect(recording.safeParse({ ...sound, ...lacking }).success).toBe(false)
})

test('five values summarise samples in any order', () => {
  expect(summary([3, 1, 2, 5, 4])).toEqual({ min: 1, lower: 2, median: 3, upper: 4, max: 5 })
})

test('quantiles between samples are interpolated', () => {
  expect(summary([1, 2, 3, 4])).toEqual({ min: 1, lower: 1.75, median: 2.5, upper: 3.25, max: 4 })
})

test('one sample is every quantile', () => {
  expect(summary([7])).toEqual({ min: 7, lower: 7, median: 7, upper: 7, max: 7 })
})

import { expect, test } from 'vitest'
import { axisTitle, quantity, inUnit, tick } from './quantities.ts'

test.each([
  [412.34, 'ns', '412\u202Fns'],
  [1200, 'ns', '1.2\u202Fµs'],
  [129_400, 'ns', '129\u202Fµs'],
  [0.5, 'ms', '500\u202Fµs'],
  [1500, 'ms', '1.5\u202Fs'],
  [0, 'ms', '0\u202Fms'],
  [0.2, 'ns', '0.2\u202Fns'],
  [65_536, 'bytes', '65,536\u202Fbytes'],
  [231.96, 'bytes', '232\u202Fbytes'],
  [12, '', '12']
])('%d %s reads %s', (value, unit, text) => {
  expect(quantity(value, unit)).toBe(text)
})

test('an axis names its unit once, except where ticks change between units', () => {
  expect([axisTitle('Held', 'keys'), tick(100_000, 'keys')]).toEqual(['Held, keys', '100k'])
  expect([axisTitle('Held', 'bytes'), tick(65_536, 'bytes'), tick(64, 'bytes')]).toEqual([
    'Held',
    '64\u202FKiB',
    '64\u202FB'
  ])
  expect([axisTitle('Latency', 'ms'), tick(1000, 'ms')]).toEqual(['Latency', '1\u202Fs'])
})

test('a unit that the label says already is not said again', () => {
  expect([inUnit('Live keys', 'keys'), inUnit('Evictions so far', 'evictions')]).toEqual([
    'Live keys',
    'Evictions so far'
  ])
  expect([inUnit('Window', 'entries'), inUnit('Ratio', '')]).toEqual(['Window, entries', 'Ratio'])
})

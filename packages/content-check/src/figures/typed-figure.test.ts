import { describe, expect, it } from 'vitest'
import { halfStep, inBase, retyped, typedFigures } from './typed-figure.ts'

describe('what is typed', () => {
  it.each([
    ['129 µs', [[129, 'µs']]],
    [
      '30 against 46 ns',
      [
        [30, 'ns'],
        [46, 'ns']
      ]
    ],
    [
      '4 to 32 KiB',
      [
        [4, 'KiB'],
        [32, 'KiB']
      ]
    ],
    ['a 16-byte buffer', [[16, 'byte']]],
    ['65,536 bytes', [[65_536, 'bytes']]],
    [
      'three to five times',
      [
        [3, 'times'],
        [5, 'times']
      ]
    ],
    [
      '17 of 20 rounds',
      [
        [17, 'rounds'],
        [20, 'rounds']
      ]
    ],
    ['11\u202F%', [[11, '%']]],
    ['495,290 req/s', [[495_290, 'req/s']]],
    ['0,335 мкс', [[0.335, 'мкс']]],
    ['1,136 мкс', [[1.136, 'мкс']]],
    ['65\u00A0536\u00A0байт', [[65_536, 'байт']]],
    ['0,55\u00A0%', [[0.55, '%']]],
    [
      'от 1,8 до 2,2 раза',
      [
        [1.8, 'раза'],
        [2.2, 'раза']
      ]
    ],
    ['651 B/operation', [[651, undefined]]],
    ['30 samples', [[30, undefined]]],
    ['Node 24.21.0', []],
    ['p99 and x1000', []],
    ['fourteenth, done', []]
  ])('%s', (text, expected) => {
    expect(typedFigures(text).map(({ value, unit }) => [value, unit])).toEqual(expected)
  })
})

it('every digit is meant, zeros at the end too, unless it is said how many are', () => {
  const half = (text: string, digits?: number) => typedFigures(text).map((figure) => halfStep(figure, digits))

  expect(half('100 ms')).toEqual([0.5])
  expect(half('0.340 µs')).toEqual([0.0005])
  expect(half('8,000', 1)).toEqual([500])
  expect(half('8,001', 1)).toEqual([0.5])
  expect(half('8,000.0', 1)).toEqual([0.05])
})

it('a number is typed again as it was', () => {
  expect(retyped({ number: '1,136' }, 1234.5)).toBe('1,235')
  expect(retyped({ number: '1136' }, 1234.5)).toBe('1235')
  expect(retyped({ number: '0.50' }, 0.4)).toBe('0.40')
  expect(retyped({ number: 'Eight' }, 7.6)).toBe('Eight')
  expect(retyped({ number: 'eight' }, 31.6)).toBe('32')
  expect(retyped({ number: '8,000', digits: 1 }, 7740)).toBe('8,000')
  expect(retyped({ number: '0,50' }, 0.4)).toBe('0,40')
  expect(retyped({ number: '0.38' }, 0.405 * (1 - Number.EPSILON))).toBe('0.41')
  expect(retyped({ number: '468', unit: 'нс' }, 1136)).toBe('1\u00A0136')
})

it('a unit leads to its base, and what has none is in that of the cell', () => {
  expect(typedFigures('64 KiB and 3').map((figure) => inBase(figure, 'ms').value)).toEqual([65_536, 0.003])
})

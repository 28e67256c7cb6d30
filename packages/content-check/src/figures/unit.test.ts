import { expect, it } from 'vitest'
import { baseUnit, unitOfName, written, writtenTogether } from './unit.ts'

it.each([
  [1.294e-4, 's', '129 µs'],
  [1.295e-4, 's', '130 µs'],
  [9.994e-7, 's', '999 ns'],
  [1e-6, 's', '1 µs'],
  [0, 's', '0 ns'],
  [12.34, 's', '12.3 s'],
  [1234.5, 's', '1,235 s'],
  [-0.0021, 's', '-2.1 ms'],
  [1023, 'B', '1,023 bytes'],
  [1024, 'B', '1 KiB'],
  [1.5 * 2 ** 20, 'B', '1.5 MiB'],
  [4.867, '×', '4.87 times'],
  [0.113, '×', '11.3 %'],
  [65_536, 'keys', '65,536 keys'],
  [0.00123456, '', '0.00123']
])('%d %s is written as %s', (value, base, text) => {
  expect(written(value, base)).toBe(text)
})

it.each([
  [4.151e-4, 0.1828, 's', ['0.42', '183 ms']],
  [1.288e-4, 3.42e-7, 's', ['129', '0.34 µs']],
  [175.2 * 2 ** 20, 576 * 2 ** 20, 'B', ['175', '576 MiB']],
  [5e-7, 1.2, 's', ['500 ns', '1.2 s']],
  [0, 4.2, '×', ['0', '4.20 times']],
  [2.97e-4, 3.893e-3, 's', ['0.30', '3.89 ms']],
  [12, 3400, 'keys', ['12', '3,400 keys']]
])('%d and %d %s are written together', (from, to, base, texts) => {
  expect(writtenTogether([from, to], { base })).toEqual(texts)
})

it.each([
  ['stallMs', 'ms'],
  ['delayNs', 'ns'],
  ['waitUs', 'µs'],
  ['lastsS', 's'],
  ['limitSeconds', 'seconds'],
  ['poolBytes', 'bytes'],
  ['poolKiB', 'KiB'],
  ['loadPercent', '%'],
  ['clockMHz', ''],
  ['rateHz', 'Hz'],
  ['rounds', ''],
  ['S', ''],
  ['items', '']
])('a parameter %s is in "%s"', (name, unit) => {
  expect(unitOfName(name)).toBe(unit)
})

it.each([
  ['ms', 's', 1e-3],
  ['h', 's', 3600],
  ['MiB', 'B', 1_048_576],
  ['MB', 'B', 1e6],
  ['%', '×', 0.01],
  ['requests a second', '/s', 1],
  ['keys', 'keys', 1],
  ['toString', 'toString', 1]
])('%s is %s times %d', (unit, base, factor) => {
  expect(baseUnit(unit)).toEqual({ base, factor })
})

it.each([
  ['17,5', '576 МиБ', 17.5, 576, 'MiB'],
  ['0,34', '129 мкс', 0.34, 129, 'µs'],
  ['2', '3 s', 2, 3, 's']
])('in Russian %s and %s', (from, to, a, b, unit) => {
  const { base, factor } = baseUnit(unit)

  expect(writtenTogether([a * factor, b * factor], { base }, 'ru')).toEqual([from, to])
})

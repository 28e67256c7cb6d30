import { expect, test } from 'vitest'
import { region, regionNames, withoutMarkers } from './region.ts'

test('a region loses the indentation that all its lines share, and keeps the rest', () => {
  const source = '  // #region loop\n  while (true) {\n\n    step()\n  }\n  // #endregion loop\n'

  expect(region(source, 'loop')).toBe('while (true) {\n\n  step()\n}')
})

test('markers of regions inside are left out, and so are those of a whole file', () => {
  const source =
    '  # #region  outer\n    #   #region inner\n    step\n\n  \n    # #endregion inner\n  # #endregion   outer\n'

  expect(region(source, 'outer')).toBe('step\n\n')
  expect(withoutMarkers(source)).toBe('step\n\n')
  expect(regionNames(source)).toEqual(['outer', 'inner'])
})

test.each(['x = 1 // #region loop', '// #region loop of two', '//#regionloop'])('%s marks nothing', (row) => {
  expect(regionNames(row)).toEqual([])
  expect(withoutMarkers(row)).toBe(row)
})

test.each([
  ['without an end', '// #region loop\nstep()\n'],
  ['without a beginning', 'step()\n// #endregion loop\n'],
  ['that ends before it begins', '// #endregion loop\nstep()\n// #region loop\n'],
  ['of another name', '// #region other\nstep()\n// #endregion other\n']
])('a region %s is none', (_, source) => {
  expect(region(source, 'loop')).toBeUndefined()
})

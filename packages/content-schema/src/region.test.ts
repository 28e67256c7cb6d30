import { expect, test } from 'vitest'
import { region } from './region.ts'

test('a region loses the indentation that all its lines share, and keeps the rest', () => {
  const source = '  // #region loop\n  while (true) {\n\n    step()\n  }\n  // #endregion loop\n'

  expect(region(source, 'loop')).toBe('while (true) {\n\n  step()\n}')
})

test.each([
  ['without an end', '// #region loop\nstep()\n'],
  ['without a beginning', 'step()\n// #endregion loop\n'],
  ['that ends before it begins', '// #endregion loop\nstep()\n// #region loop\n'],
  ['of another name', '// #region other\nstep()\n// #endregion other\n']
])('a region %s is none', (_, source) => {
  expect(region(source, 'loop')).toBeUndefined()
})

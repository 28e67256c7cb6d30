import { expect, test } from 'vitest'
import { region } from './region.ts'

test('a region loses the indentation that all its lines share, and keeps the rest', () => {
  const source = '  // #region loop\n  while (true) {\n\n    step()\n  }\n  // #endregion loop\n'

  expect(region(source, 'loop')).toBe('while (true) {\n\n  step()\n}')
})

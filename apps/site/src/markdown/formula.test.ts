import { expect, test } from 'vitest'
import { formula } from './formula.ts'

test('TeX becomes MathML without styles or classes', () => {
  const mathml = formula('S - (1 - \\frac{p}{100}) \\times T', true)

  expect(mathml).toMatch(/^<math display="block"/)
  expect(mathml).toContain('<mfrac>')
  expect(mathml).not.toMatch(/style=|class=/)
})

test('TeX that cannot be read is an error', () => {
  expect(() => formula('\\frac{', false)).toThrow()
})

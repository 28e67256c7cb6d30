import { expect, test } from 'vitest'
import { bibtex } from './bibtex.ts'

test('an entry has one field a line', () => {
  expect(
    bibtex({ author: 'A. Writer', title: 'Maps', url: 'https://example.org/m/', day: '2026-03-09', key: 'maps' })
  ).toBe(
    '@online{maps,\n  author = {A. Writer},\n  title = {{Maps}},\n  year = {2026},\n  month = {3},\n  day = {9},\n  url = {https://example.org/m/}\n}'
  )
})

test('what LaTeX would act on is escaped', () => {
  const entry = bibtex({ author: 'A', title: '50 % of {x_1} & ~\\', url: '', day: '2026-01-01', key: 'k' })

  expect(entry).toContain('{{50 \\% of \\{x\\_1\\} \\& \\textasciitilde{}\\textbackslash{}}}')
})

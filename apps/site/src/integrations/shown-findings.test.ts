import { expect, it } from 'vitest'
import { refusal } from './shown-findings.ts'

const finding = {
  code: 'wrong-value',
  severity: 'error',
  file: 'posts/a/index.mdx',
  line: 4,
  column: 12,
  message: 'the field `title` is "<b>"',
  hint: 'Mend it.'
} as const

it('an entry whose fields are refused shows why, and reloads with the development server', () => {
  const page = refusal([finding], '/posts/a/?x')

  expect(page).toContain('posts/a/index.mdx:4:12: error: the field `title` is "&lt;b>" [wrong-value]')
  expect(page).toContain('src="/@vite/client"')
  expect(page).toContain('src="/findings/banner.ts"')
})

it.each(['/', '/posts/', '/posts/ab/', '/projects/a/', '/@vite/client'])('%s is served as ever', (url) => {
  expect(refusal([finding], url)).toBeUndefined()
})

import { HtmlValidate } from 'html-validate'
import { expect, it } from 'vitest'
import { builtPages } from './built-site.ts'

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // How a file is laid out is not its validity.
    'no-trailing-whitespace': 'off',
    // A title is as long as its article needs.
    'long-title': 'off',
    // Safari takes the role from a list whose markers the style sheet removed.
    'no-redundant-role': ['error', { include: [], exclude: ['list'] }]
  }
})

const pages = await builtPages()

it.each(pages)('$path is valid HTML', async ({ html, path }) => {
  const { results } = await validator.validateString(html, path)

  expect(
    results.flatMap(({ messages }) =>
      messages.map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId}: ${message}`)
    )
  ).toEqual([])
})

import { expect, test } from 'vitest'
import { llmsTxt } from './llms.ts'

test('a site is a title, a sentence and lists of links; an empty list is left out', () => {
  const text = llmsTxt({
    title: 'Site',
    description: 'What it is.',
    sections: [
      { name: 'Articles', links: [{ title: 'a[0] of b', url: 'https://example.org/a.md', description: 'On a.' }] },
      { name: 'Projects', links: [] }
    ]
  })

  expect(text).toBe('# Site\n\n> What it is.\n\n## Articles\n\n- [a\\[0\\] of b](https://example.org/a.md): On a.\n')
})

import { readFileSync } from 'node:fs'
import { profile } from '@zerodeps/content-schema/profile'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { profileReadme } from './export-readme.ts'

const owner = profile.parse(parse(readFileSync(new URL('../../../../content/profile.yaml', import.meta.url), 'utf8')))
const project = { name: 'mill', summary: 'An engine that grinds what a store hands over.' }
const post = { slug: 'map-eviction', title: 'A `Map` that [forgets]', published: '2026-11-21T01:00:00+03:00' }

test('posts stand in the order given, with their address and the day of their publication in UTC', () => {
  const readme = profileReadme(owner, [project], [post, { ...post, slug: 'other', title: 'Other' }])

  expect(readme).toContain(
    '## Newest posts\n\n' +
      '- [A \\`Map\\` that \\[forgets\\]](https://zerodeps.tech/posts/map-eviction/), 20 November 2026\n' +
      '- [Other](https://zerodeps.tech/posts/other/), 20 November 2026\n'
  )
})

test('without posts there is no heading for them', () => {
  expect(profileReadme(owner, [project], [])).not.toContain('Newest posts')
})

test('every estimate of the profile stands beside its work, word for word', () => {
  const lines = profileReadme(owner, [], []).replaceAll('\\', '').split('\n')

  for (const { text, estimates } of owner.areas.flatMap(({ work }) => work)) {
    for (const estimate of estimates) {
      expect(lines.find((line) => line.includes(text))).toContain(estimate.text)
    }
  }
})

test('the same profile gives the same bytes, with one newline at the end', () => {
  const readme = profileReadme(owner, [project], [post])

  expect(profileReadme(structuredClone(owner), [project], [post])).toBe(readme)
  expect(readme).toMatch(/[^\n]\n$/)
})

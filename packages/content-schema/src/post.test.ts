import { expect, test } from 'vitest'
import { post } from './post.ts'

const good = {
  title: 'What a pool keeps alive',
  description: 'A kept slice of sixteen bytes holds a slab of sixty-four kibibytes.',
  published: '2026-11-21',
  tags: ['node']
}

test('defaults are filled in', () => {
  expect(post.parse(good)).toEqual({ ...good, draft: false, unlisted: false, lang: 'en' })
})

test.each([
  ['an unknown key', { titel: 'x' }],
  ['a blank title', { title: '   ' }],
  ['a title of two lines', { title: 'a\nb' }],
  ['a title with a control character', { title: 'a\u0008b' }],
  ['a title that overrides direction', { title: 'a\u202Eb' }],
  ['half a surrogate pair in the title', { title: 'a\uD800' }],
  ['a title of 20,000 characters', { title: 'x'.repeat(20_000) }],
  ['a short description', { description: 'too short' }],
  ['an impossible day', { published: '2026-02-30' }],
  ['a day that YAML made a number', { published: 2026 }],
  ['an update before publication', { updated: '2026-11-20' }],
  ['a correction that is no update', { corrections: [{ date: '2026-11-22', text: 'It is 12 ns.' }] }],
  ['a correction after the last update', { updated: '2026-11-22', corrections: [{ date: '2026-11-23', text: 'a' }] }],
  ['a correction before publication', { updated: '2026-11-22', corrections: [{ date: '2026-11-20', text: 'a' }] }],
  [
    'corrections with the oldest first',
    {
      updated: '2026-11-23',
      corrections: [
        { date: '2026-11-22', text: 'a' },
        { date: '2026-11-23', text: 'b' }
      ]
    }
  ],
  ['no tags', { tags: [] }],
  ['a tag twice', { tags: ['node', 'node'] }],
  ['six tags', { tags: ['a', 'b', 'c', 'd', 'e', 'f'] }],
  ['a tag in capitals', { tags: ['Node'] }],
  ['a series without its part', { series: { name: 'buffers' } }],
  ['part zero', { series: { name: 'buffers', part: 0 } }],
  ['a cover without words for it', { cover: { src: './a.png' } }],
  ['a canonical URL without TLS', { canonical: 'http://example.org/' }],
  ['a Node.js version that YAML made a number', { node: [24] }],
  ['a language the site does not speak', { lang: 'de' }],
  ['a draft that is "yes"', { draft: 'yes' }]
])('%s is refused', (_, change) => {
  expect(post.safeParse({ ...good, ...change }).success).toBe(false)
})

test.each([
  [
    'a correction with its update',
    { updated: '2026-11-22', corrections: [{ date: '2026-11-22', text: 'The unit is ns, not µs.' }] }
  ],
  [
    'a correction on the day itself',
    { updated: '2026-11-21', corrections: [{ date: '2026-11-21', text: 'It is 12 ns.' }] }
  ],
  ['an update on the same day', { updated: '2026-11-21' }],
  ['markup in a title, which is plain text', { title: 'Map<K, V> & "friends" — 𝕏 ]]>' }],
  ['Cyrillic', { title: 'Очередь без аллокаций', lang: 'ru' }]
])('%s is accepted', (_, change) => {
  expect(post.safeParse({ ...good, ...change }).success).toBe(true)
})

import { expect, test } from 'vitest'
import { excerptParts } from './excerpt.ts'

test('what matched is told from what surrounds it', () => {
  expect(excerptParts('the <mark>oldest</mark> key of a <mark>Map</mark>')).toEqual([
    { text: 'the ', isMatch: false },
    { text: 'oldest', isMatch: true },
    { text: ' key of a ', isMatch: false },
    { text: 'Map', isMatch: true }
  ])
})

test('markup in a text stays text', () => {
  expect(excerptParts('a &lt;script&gt; & &amp;')).toEqual([{ text: 'a <script> & &amp;', isMatch: false }])
})

import { expect, test } from 'vitest'
import { publishable } from './publishable.ts'

test('text that XML can carry passes', () => {
  const text = 'Map<K, V> & "friends" — 𝕏 ]]>\t\n\u{10FFFF}\u{E000}'

  expect(publishable(text, 'here')).toBe(text)
})

test.each(['\u0000', '\u0007', '\u001B', '\r', '\uFFFE', '\uFFFF', '\uD800', '\uDC00'])(
  '%j is refused at its place',
  (bad) => {
    const name = bad.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')

    expect(() => publishable(`before ${bad}`, 'here')).toThrow(`here: U+${name} after “before ” cannot be published`)
  }
)

import { readFileSync } from 'node:fs'
import { profile } from '@zerodeps/content-schema/profile'
import { parse } from 'yaml'
import { expect, test } from 'vitest'
import { vcard } from './vcard.ts'

const owner = profile.parse(
  parse(readFileSync(new URL('../../../../content/profile.yaml', import.meta.url), 'utf8'), { schema: 'core' })
)

test('lines are folded at 75 octets and never inside a character', () => {
  const card = vcard({ ...owner, role: 'Инженер, '.repeat(30).trim() })

  expect(Math.max(...card.split('\r\n').map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75)
  expect(card.replaceAll('\r\n ', '')).toContain(`TITLE:${'Инженер\\, '.repeat(30).trim()}\r\n`)
})

test('what separates values is escaped', () => {
  expect(vcard({ ...owner, familyName: 'a;b,c\\d' })).toContain('N:a\\;b\\,c\\\\d;Vasiliy;;;\r\n')
})

import { expect, test } from 'vitest'
import { securityTxt } from './security-txt.ts'

const nowMs = Date.parse('2026-11-21T13:00:00Z')
const text = securityTxt({
  contact: 'https://t.me/someone',
  url: 'https://example.org/.well-known/security.txt',
  nowMs
})

test('a report finds its contact', () => {
  expect(text).toContain('Contact: https://t.me/someone\n')
})

test('it expires in less than a year, in the notation of RFC 3339', () => {
  const [, expires = ''] = /^Expires: (\S+)$/m.exec(text) ?? []

  expect(expires).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
  expect(Date.parse(expires) - nowMs).toBeLessThan(365 * 86_400_000)
  expect(Date.parse(expires)).toBeGreaterThan(nowMs)
})

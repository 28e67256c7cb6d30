import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { dark, light } from './inks.ts'

const [usual = ''] = readFileSync(new URL('styles/tokens.css', import.meta.url), 'utf8').split('@media')

test.each(Object.keys(light))('%s is the one of the stylesheet, on light and on dark ground', (role) => {
  const [, ...values] = new RegExp(`--${role}: light-dark\\((#\\w+), (#\\w+)\\)`).exec(usual) ?? []

  expect([light, dark].map((inks) => new Map(Object.entries(inks)).get(role))).toEqual(values)
})

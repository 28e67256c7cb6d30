import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { settings } from './parameter.ts'
import { slots } from './slots.ts'
import { stall } from './stall.ts'

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')

test('the example of the README does what its comments say', () => {
  const [, example = ''] = /```ts\n(.*?)```/s.exec(readme) ?? []
  const body = example.replaceAll(/^import .*$/gm, '').replaceAll(/^(\w+[.(].*?) \/\/ (.*)$/gm, 'claim($1, $2)')
  const claims: [unknown, unknown][] = []

  new Function('settings', 'slots', 'stall', 'claim', body)(settings, slots, stall, (actual: unknown, said: unknown) =>
    claims.push([actual, said])
  )

  expect(claims).toHaveLength(5)
  expect(claims.map(([actual]) => actual)).toEqual(claims.map(([, said]) => said))
})

test('the README names every entry once', () => {
  const [, table = ''] = /## Entries\n(.*?)\n## /s.exec(readme) ?? []
  const named = [...table.matchAll(/^\| ((?:`[\w-]+` *)+)\|/gm)].flatMap(([, cell = '']) => cell.match(/[\w-]+/g) ?? [])

  const entries = readdirSync(import.meta.dirname).flatMap((file) => /^([\w-]+)\.ts$/.exec(file)?.[1] ?? [])

  expect(named.toSorted()).toEqual(entries.toSorted())
})

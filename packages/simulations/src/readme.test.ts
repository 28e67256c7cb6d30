import { expect, test } from 'vitest'
import readme from '../README.md?raw'
import { settings } from './parameter.ts'
import { slots } from './slots.ts'
import { stall } from './stall.ts'

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

const modules = Object.keys(import.meta.glob(['./*.ts', '!./*.test.ts']))

test('the README names every entry once', () => {
  const [, table = ''] = /## Entries\n(.*?)\n## /s.exec(readme) ?? []
  const named = [...table.matchAll(/^\| ((?:`[\w-]+` *)+)\|/gm)].flatMap(([, cell = '']) => cell.match(/[\w-]+/g) ?? [])

  expect(named.toSorted()).toEqual(modules.map((path) => path.slice(2, -3)).toSorted())
})

import { globSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { editYaml } from './yaml-edit.ts'

const content = resolve(import.meta.dirname, '../../../../content')

const source = `# the mill
name: mill # of Ada
release:
  version: '1.0'
  asOf: { day: 2026-01-01, of: tag v1.0 }
  tag: v1.0

wheels:
  - { name: store }
  # a comment in between
  - { name: cards }
empty: []
`

async function edited(path: string[], value: unknown) {
  const edit = editYaml(source)

  edit.set(path, value)

  const text = await edit.text()

  return {
    ...edit,
    text,
    lines: text.split('\n').filter((line) => !source.split('\n').includes(line))
  }
}

test.each([
  ['a scalar keeps its comment', ['name'], 'loom', ['name: loom # of Ada']],
  ['a scalar keeps its quotes', ['release', 'version'], '2.0', ["  version: '2.0'"]],
  [
    'a map stays on its line',
    ['release', 'asOf'],
    { day: '2026-02-02', of: 'x' },
    ['  asOf: { day: 2026-02-02, of: x }']
  ],
  ['a new key comes last in its map', ['release', 'commit'], '0a1b2c3', ['  commit: 0a1b2c3']],
  ['a text that reads like a number is quoted', ['release', 'commit'], '1234567', ["  commit: '1234567'"]],
  [
    'a list has a line for each item',
    ['empty'],
    [{ name: '@a/b', version: '^1.0.0' }],
    ['empty:', "  - { name: '@a/b', version: ^1.0.0 }"]
  ]
])('%s', async (_, path, value, lines) => {
  expect((await edited(path, value)).lines).toEqual(lines)
})

test('a key is removed with its line, a list is emptied, and the rest stays', async () => {
  expect((await edited(['release', 'tag'], undefined)).text).toBe(source.replace('\n  tag: v1.0', ''))
  expect((await edited(['wheels'], [])).text).toContain('tag: v1.0\n\nwheels: []\nempty: []\n')
})

test('a value that is there already changes nothing', async () => {
  const { text, changes } = await edited(['wheels'], [{ name: 'store' }, { name: 'cards' }])

  expect([text, changes]).toEqual([source, []])
})

test('an item of a list that stays keeps its comment', async () => {
  const { text } = await edited(['wheels'], [{ name: 'cards' }, { name: 'looms' }])

  expect(text).toContain('wheels:\n  # a comment in between\n  - { name: cards }\n  - { name: looms }\n')
})

test.each(globSync('**/*.yaml', { cwd: content, exclude: ['node_modules'] }))(
  '%s comes back byte for byte',
  async (file) => {
    const text = readFileSync(join(content, file), 'utf8')

    expect(await editYaml(text).text()).toBe(text)
  }
)

test('each change is named by its path, with both values', async () => {
  expect((await edited(['release', 'version'], '2.0')).changes).toEqual([
    { path: 'release.version', before: "'1.0'", after: "'2.0'" }
  ])
})

import { expect, it } from 'vitest'
import { post } from '../../test/content-folder.ts'
import { frontMatter } from '../files/front-matter.ts'
import { parseMdx } from '../mdx/mdx.ts'
import { indexNodes } from '../mdx/nodes.ts'
import { compile } from './compile.ts'
import { placeIn, programsOf, type Program } from './programs.ts'

it('a program is compiled under the types of each version that its post names, and of no other', async () => {
  const text =
    "```ts\nimport { registerHooks } from 'node:module'\nimport 'node:sqlite'\nregisterHooks({})\n```\n\n```ts\nprocess.binding2\n```\n"

  expect(await complaints(text, "node: ['22', '26']\n")).toEqual([
    [],
    [
      [1, 9, '22'],
      [1, 9, '26']
    ]
  ])
})

it('a place in a program is that in the file, behind what marks a list or a quote', () => {
  const [inList, inQuote] = programs('- Item:\n\n  ```ts\n  const a = 1\n  ```\n\n> ```ts\n> const a = 1\n> ```\n')
  const lines = post('').split('\n').length

  expect(inList && placeIn(inList, { line: 1, column: 7 })).toEqual({ line: lines + 3, column: 9 })
  expect(inQuote && placeIn(inQuote, { line: 1, column: 7 })).toEqual({ line: lines + 7, column: 9 })
})

it('setup stands before the code of the fences of its language after it, and moves no place', async () => {
  const text =
    '```ts\nconst before = 1\n```\n\n```ts setup\ndeclare const map: Map<string, number>\n```\n\n```ts\nmap.sise\n```\n\n```js\nconst map = 1\n```\n'

  expect(await complaints(text, "node: ['24']\n")).toEqual([[], [], [[1, 5, '24']], []])
})

it('a program that cannot be parsed is told of, alone and beside others', async () => {
  expect(await complaints('```ts\nlet alone = ;\n```\n', "node: ['24']\n")).toEqual([[[1, 13, '24']]])
  expect(await complaints('```ts\nlet beside = ;\n```\n\n```ts\nconst a: string = 1\n```\n', "node: ['24']\n")).toEqual(
    [[[1, 14, '24']], [[1, 7, '24']]]
  )
})

async function complaints(body: string, matter: string) {
  const compiled = await compile(programs(body, matter))

  return [...compiled.values()].map((said) => said.map(({ line, column, major }) => [line, column, major]))
}

function programs(body: string, matter = ''): Program[] {
  const read = frontMatter(post(body, matter))
  const { tree } = parseMdx(read.body)

  return programsOf({ body: read.body, matter: read, nodes: indexNodes(tree) })
}

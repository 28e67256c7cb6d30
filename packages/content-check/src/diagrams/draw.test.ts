import { expect, test } from 'vitest'
import { draw } from './draw.ts'

test('a drawing that takes too long is ended, and the next one is drawn', async () => {
  const slow = draw('digraph { a -> b [minlen = 30000000] }', 500)
  const next = draw('digraph { a -> b }')

  expect([await slow, await next]).toEqual([
    { kind: 'large', fault: 'takes more than 0.5 s to draw' },
    { kind: 'drawn' }
  ])
})

test.each([
  ['digraph { {a b c} -> {d e f} }', { kind: 'drawn' }],
  ['', { kind: 'empty' }],
  ['digraph { a -> }', { kind: 'broken', fault: "syntax error in line 1 near '}'" }],
  [
    `digraph { {${names('a', 60)}} -> {${names('b', 60)}} }`,
    { kind: 'large', fault: 'has 120 nodes; 100 are allowed' }
  ],
  [
    `digraph { {${names('a', 50)}} -> {${names('b', 50)}} }`,
    { kind: 'large', fault: 'has 2500 edges; 200 are allowed' }
  ],
  [`digraph { subgraph cluster_c { ${names('a', 100)} } subgraph d { a0 } }`, { kind: 'drawn' }]
])('%s', async (source, drawn) => {
  expect(await draw(source)).toEqual(drawn)
})

function names(letter: string, count: number): string {
  return Array.from({ length: count }, (_, index) => `${letter}${index}`).join(' ')
}

import { expect, test } from 'vitest'
import { graph } from './graph.ts'

test('a drawing keeps its shapes and words and loses every colour, face and name', async () => {
  const { body, width, height } = await graph('digraph { a -> b [label=" to <it>"] }')

  expect(body.match(/<polygon/g)).toHaveLength(3)
  expect(body).toContain('&lt;it&gt;')
  expect(body).toContain('class="solid"')
  expect(body).not.toMatch(/fill=|stroke=|font-|id=|<title/)
  expect(Math.min(width, height)).toBeGreaterThan(20)
})

test('a drawing that Graphviz cannot read is an error with its reason', async () => {
  await expect(graph('digraph { a -> }')).rejects.toThrow(/syntax error/)
})

import { expect, test } from 'vitest'
import { graph } from './graph.ts'
import { relationsDot, relationsInWords } from './relations.ts'

const projects = [
  {
    name: 'mill',
    relations: [
      { project: 'store', kind: 'runtime' as const },
      { project: 'cards', kind: 'development' as const }
    ]
  },
  { name: 'store', relations: [{ project: 'cards', kind: 'development' as const }] },
  { name: 'cards', relations: [] }
]

test('needs of development are dashed, needs at run time are not', async () => {
  const { body } = await graph(relationsDot(projects))

  expect(body.match(/<path /g)).toHaveLength(3)
  expect(body.match(/stroke-dasharray/g)).toHaveLength(2)
})

test('every project stands on the drawing, those without relations too', async () => {
  const { body } = await graph(relationsDot([...projects, { name: 'steam', relations: [] }]))

  expect([...body.matchAll(/<text[^>]*>([^<]*)/g)].map(([, name]) => name)).toEqual(
    expect.arrayContaining(['mill', 'store', 'cards', 'steam'])
  )
})

test('the words say what the arrows say', () => {
  expect(relationsInWords(projects)).toBe(
    'mill needs store at run time and is developed with cards. store is developed with cards.'
  )
})

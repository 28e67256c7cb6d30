import { draw, type Drawn } from '../diagrams/draw.ts'
import type { Document } from '../mdx/document.ts'
import type { Fault, Place } from '../findings/finding.ts'
import { placeOf } from '../mdx/nodes.ts'
import { isDiagram } from './fences.ts'

/** Graphviz, which the site draws with, can draw every diagram, and in a time that a build has. */
export async function diagrams({ nodes }: Document): Promise<Fault[]> {
  const faults: Fault[] = []

  for (const node of nodes.of('code').filter((each) => isDiagram(each, nodes))) {
    faults.push(...said(await draw(node.value), placeOf(node)))
  }

  return faults
}

function said(drawn: Drawn, place: Place): Fault[] {
  switch (drawn.kind) {
    case 'drawn':
      return []
    case 'empty':
      return [{ code: 'diagram-broken', ...place, message: 'the diagram draws nothing' }]
    case 'large':
      return [{ code: 'diagram-too-large', ...place, message: `the diagram ${drawn.fault}` }]
    case 'broken': {
      const inside = Number(/ in line (\d+)/.exec(drawn.fault)?.[1] ?? 0)
      const message = `the diagram cannot be drawn: ${drawn.fault.replace(/ in line \d+/, '')}`

      return [{ code: 'diagram-broken', line: place.line + inside, column: 1, message }]
    }
  }
}

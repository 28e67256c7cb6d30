import type { Relation } from '@zerodeps/content-schema/project'

/** What needs what, as a Graphviz drawing: a full arrow is a need at run time, a dashed one a need of development. */
export function relationsDot(projects: readonly Related[]): string {
  const nodes = projects.map(({ name }) => `"${name}"`)
  const edges = projects.flatMap(({ name, relations }) =>
    relations.map(({ project, kind }) => `"${name}" -> "${project}"${kind === 'development' ? ' [style=dashed]' : ''}`)
  )

  return `digraph { nodesep=0.2; ranksep=0.45; ${[...nodes, ...edges].join('; ')} }`
}

/** The same in words, for those who cannot see it. */
export function relationsInWords(projects: readonly Related[]): string {
  const list = new Intl.ListFormat('en-GB')

  return projects
    .flatMap(({ name, relations }) => {
      const needs = (kind: Relation['kind']) =>
        list.format(relations.filter((relation) => relation.kind === kind).map(({ project }) => project))
      const runtime = needs('runtime')
      const development = needs('development')
      const parts = [
        runtime && `needs ${runtime} at run time`,
        development && `is developed with ${development}`
      ].filter(Boolean)

      return parts.length > 0 ? [`${name} ${parts.join(' and ')}.`] : []
    })
    .join(' ')
}

export interface Related {
  readonly name: string
  readonly relations: readonly Relation[]
}

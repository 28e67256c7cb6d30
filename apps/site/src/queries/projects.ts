import { getCollection, type CollectionEntry } from 'astro:content'
import { relationsOf, type ProjectFacts, type Relation } from '@zerodeps/content-schema/project'

/** The projects in their order, each with its dated facts and with what uses it. */
export async function projects(): Promise<ProjectPage[]> {
  const entries = await getCollection('projects')
  const facts = new Map((await getCollection('projectFacts')).map(({ id, data }) => [id, data]))

  return entries
    .toSorted((a, b) => a.data.order - b.data.order)
    .map((entry) => {
      const own = facts.get(entry.id)

      if (!own) {
        throw new Error(`content/projects/${entry.id} has no facts.yaml`)
      }

      return { entry, facts: own, usedBy: usersOf(entry.id, facts) }
    })
}

function usersOf(project: string, facts: ReadonlyMap<string, ProjectFacts>): Relation[] {
  return [...facts].flatMap(([user, own]) =>
    relationsOf(own)
      .filter((relation) => relation.project === project)
      .map(({ kind }) => ({ project: user, kind }))
  )
}

export interface ProjectPage {
  readonly entry: CollectionEntry<'projects'>
  readonly facts: ProjectFacts
  readonly usedBy: readonly Relation[]
}

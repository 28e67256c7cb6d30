import { getCollection, type CollectionEntry } from 'astro:content'
import type { Area } from '@zerodeps/content-schema/profile'
import { owner } from './profile.ts'

/** The case studies in their order, each with its area of the profile. */
export async function systems(): Promise<CaseStudy[]> {
  const { areas } = await owner()
  const entries = await getCollection('systems')

  return entries
    .toSorted((a, b) => a.data.order - b.data.order)
    .map((entry) => {
      const area = areas.find(({ id }) => id === entry.id)

      if (!area) {
        throw new Error(`content/systems/${entry.id} has no area of that id in profile.yaml`)
      }

      return { entry, area }
    })
}

export interface CaseStudy {
  readonly entry: CollectionEntry<'systems'>
  readonly area: Area
}

import { getCollection, type CollectionEntry } from 'astro:content'
import type { Estimate } from '@zerodeps/content-schema/estimate'
import { areaEstimates, type Area } from '@zerodeps/content-schema/profile'
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

      const estimates = areaEstimates(area)
      const forces = (entry.data.forces ?? []).map(({ estimate: id, text }) => {
        const estimate = estimates.find((each) => each.id === id)

        if (!estimate) {
          throw new Error(`content/systems/${entry.id}: there is no estimate "${id}" in its area of profile.yaml`)
        }

        return { estimate, text }
      })

      return { entry, area, forces }
    })
}

export interface CaseStudy {
  readonly entry: CollectionEntry<'systems'>
  readonly area: Area
  /** What estimates of the area mean for the design. */
  readonly forces: readonly { readonly estimate: Estimate; readonly text: string }[]
}

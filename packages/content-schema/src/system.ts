import { z } from 'zod'
import { areaId } from './profile.ts'
import { slug } from './slug.ts'
import { line } from './text.ts'

/**
 * The front matter of `content/systems/<area>/index.mdx`. It holds no estimate: the page takes those of the area
 * with the same id from the profile.
 */
export const system = z.strictObject({
  id: areaId.meta({ description: 'The area of the profile that this text is about, and the name of its folder.' }),
  title: line(80).meta({ description: 'The headline of the case study, plain text.' }),
  summary: line(200, 50).meta({ description: 'The problem and the answer in 50 to 200 characters of plain text.' }),
  order: z.int().min(1).meta({ description: 'The place among the areas, from 1.' }),
  forces: z
    .array(
      z.strictObject({
        estimate: slug.meta({ description: 'The id of an estimate of this area in the profile.' }),
        text: line(200).meta({ description: 'What this estimate forces on the design, without repeating it.' })
      })
    )
    .optional()
    .meta({ description: 'What the estimates of the area mean for the design, in their order.' })
})

export type System = z.infer<typeof system>

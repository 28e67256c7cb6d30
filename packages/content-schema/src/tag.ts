import { z } from 'zod'
import { slug } from './slug.ts'
import { line } from './text.ts'

/** A named group of posts: an entry of `content/tags.yaml` or `content/series.yaml`. */
export const tag = z.strictObject({
  name: line(60).meta({ description: 'The name as readers see it.' }),
  description: line(200, 20).meta({ description: 'What is found here, in one sentence.' })
})

/** The whole of `content/tags.yaml`: a closed vocabulary, by slug. */
export const tags = z.record(slug, tag)

export type Tag = z.infer<typeof tag>

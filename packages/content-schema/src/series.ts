import { z } from 'zod'
import { slug } from './slug.ts'
import { tag } from './tag.ts'

/** The whole of `content/series.yaml`, by slug. A series is named and described like a tag; its posts have an order. */
export const series = z.record(slug, tag)

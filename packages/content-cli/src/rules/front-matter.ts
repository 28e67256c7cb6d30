import { post } from '@zerodeps/content-schema/post'
import { project } from '@zerodeps/content-schema/project'
import { system } from '@zerodeps/content-schema/system'
import type { z } from 'zod'
import type { Document } from '../document.ts'
import type { Draft } from '../finding.ts'
import type { Collection } from '../folder.ts'
import { frontMatterWords, shapeDrafts } from '../shape.ts'

/** The front matter is what the schema of its collection says. */
export function* frontMatterShape({ folder, matter }: Document): Iterable<Draft> {
  const schema = schemas[folder.collection]

  if (matter.data) {
    yield* shapeDrafts(schema, matter.data, { ...frontMatterWords, place: matter.place })
  }
}

const schemas: Record<Collection, z.ZodType> = { posts: post, projects: project, systems: system }

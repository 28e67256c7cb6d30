import { post } from '@zerodeps/content-schema/post'
import { project } from '@zerodeps/content-schema/project'
import { system } from '@zerodeps/content-schema/system'
import type { z } from 'zod'
import type { Document } from '../mdx/document.ts'
import type { Draft } from '../findings/finding.ts'
import type { Collection } from '../files/folder.ts'
import { frontMatterWords, shapeDrafts } from '../findings/shape.ts'

/** The front matter is what the schema of its collection says. */
export function* frontMatterShape({ folder, matter }: Document): Iterable<Draft> {
  const schema = schemas[folder.collection]

  if (matter.data) {
    yield* shapeDrafts(schema, matter.data, { ...frontMatterWords, place: matter.place })
  }
}

const schemas: Record<Collection, z.ZodType> = { posts: post, projects: project, systems: system }

import { post } from '@zerodeps/content-schema/post'
import { project } from '@zerodeps/content-schema/project'
import { system } from '@zerodeps/content-schema/system'
import type { z } from 'zod'
import type { Document } from '../mdx/document.ts'
import type { Fault } from '../findings/finding.ts'
import type { Collection } from '../files/folder.ts'
import { frontMatterWords, shapeFaults } from '../findings/shape.ts'

/** The front matter is what the schema of its collection says. */
export function* frontMatterShape({ folder, matter }: Document): Iterable<Fault> {
  const schema = schemas[folder.collection]

  if (matter.data) {
    yield* shapeFaults(schema, matter.data, { ...frontMatterWords, place: matter.place })
  }
}

const schemas: Record<Collection, z.ZodType> = { posts: post, projects: project, systems: system }

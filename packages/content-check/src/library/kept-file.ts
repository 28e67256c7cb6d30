import { z } from 'zod'
import { collections, type Collection } from '../files/folder.ts'
import { keptPath } from '../files/kept-json.ts'
import { codes, type Code } from '../findings/codes.ts'
import type { Examined } from './examined.ts'

/** Where entries are kept unless somebody says otherwise. */
export const keptFile = keptPath('entries')

const place = { line: z.int(), column: z.int() }

/** Entries by the digest of what they depend on. */
export const keptEntrySchema = z.array(
  z.tuple([
    z.string(),
    z.object({
      fields: z.object({
        title: z.string().optional(),
        published: z.string().optional(),
        updated: z.string().optional(),
        draft: z.boolean().optional(),
        unlisted: z.boolean(),
        tags: z.array(z.string()),
        series: z.object({ name: z.string(), part: z.number() }).optional(),
        lang: z.string(),
        aliases: z.array(z.string()),
        translationOf: z.string().optional()
      }),
      anchors: z.array(z.string()),
      links: z.array(z.looseObject({ url: z.string(), text: z.string(), place: z.object(place) })),
      recordings: z.array(z.looseObject({ file: z.string(), versions: z.array(z.string()) })),
      programs: z.array(
        z.object({
          majors: z.array(z.string()),
          extension: z.string(),
          setup: z.string(),
          code: z.string(),
          isRun: z.boolean(),
          output: z.object({ text: z.string(), line: z.int() }).optional(),
          place: z.object(place),
          indents: z.array(z.int())
        })
      ),
      words: z.int(),
      beside: z.array(z.tuple([z.enum(collections), z.string(), z.string()])),
      findings: z.array(
        z.looseObject({
          code: z.custom<Code>((value) => typeof value === 'string' && Object.hasOwn(codes, value)),
          severity: z.enum(['error', 'draft', 'warning']),
          file: z.string(),
          ...place,
          message: z.string(),
          hint: z.string()
        })
      )
    })
  ])
)

/** What of an entry its folder does not tell. */
export type Kept = Pick<Examined, 'fields' | 'links' | 'recordings' | 'programs' | 'words' | 'findings'> & {
  readonly anchors: readonly string[]
  /** The other folders that were looked into, with their digests. */
  readonly beside: readonly (readonly [Collection, string, string])[]
}

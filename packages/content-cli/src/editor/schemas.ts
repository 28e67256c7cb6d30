import { ledger } from '@zerodeps/content-schema/ledger'
import { post } from '@zerodeps/content-schema/post'
import { profile } from '@zerodeps/content-schema/profile'
import { project, projectFacts } from '@zerodeps/content-schema/project'
import { quotedRecording } from '@zerodeps/content-schema/quoted-recording'
import { recording } from '@zerodeps/content-schema/recording'
import { series } from '@zerodeps/content-schema/series'
import { system } from '@zerodeps/content-schema/system'
import { tags } from '@zerodeps/content-schema/tag'
import { z } from 'zod'

/** The JSON Schemas of front matter and data files, by name, in the draft that editors understand. */
export function editorSchemas(): Record<string, object> {
  return Object.fromEntries(
    Object.entries({
      post,
      project,
      system,
      projectFacts,
      profile,
      tags,
      series,
      permalinks: ledger,
      recording,
      quotedRecording
    }).map(([name, schema]) => [
      name,
      z.toJSONSchema(schema, { io: 'input', target: 'draft-7', unrepresentable: 'any' })
    ])
  )
}

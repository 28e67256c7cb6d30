import { z } from 'zod'

/** The models that a text may show by name; the site has a view of each. */
export const modelName = z.enum([
  'automation',
  'devtools',
  'explorer',
  'platform',
  'realtime',
  'runtime',
  'slabs',
  'slots',
  'stall',
  'timers'
])

export type ModelName = z.infer<typeof modelName>

import { readFileSync } from 'node:fs'
import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ModelName } from '@zerodeps/content-schema/model-name'
import { recording, type Recording } from '@zerodeps/content-schema/recording'
import { region, withoutMarkers } from '@zerodeps/content-schema/region'

/**
 * The files beside an entry that its components name. `entry` is the URL of its `index.mdx`. Each throws with the name
 * that was not found; the check reports the same faults at their places, all at once.
 */
export function snippet(entry: URL, file: string, name?: string): Snippet {
  const source = readFileSync(new URL(`examples/${file}`, entry), 'utf8')
  const code = name === undefined ? withoutMarkers(source) : region(source, name)

  if (code === undefined) {
    throw new Error(`examples/${file} has no region "${name ?? ''}"`)
  }

  return { code, lang: extname(file).slice(1), title: file }
}

/** The lines of a model that its page argues about, from the kernel that runs. */
export function kernel(name: ModelName): Snippet {
  const file = kernels[name] ?? name
  const code = region(
    readFileSync(fileURLToPath(import.meta.resolve(`@zerodeps/simulations/${file}`)), 'utf8'),
    'shown'
  )

  if (code === undefined) {
    throw new Error(`${file}.ts of the simulations has no region "shown"`)
  }

  return { code, lang: 'ts', title: `${file}.ts` }
}

/** Where the lines are not in the module of the model itself. */
const kernels: Partial<Record<ModelName, string>> = { automation: 'item-handler', explorer: 'delivery' }

export function recorded(entry: URL, name: string): Recording {
  return recording.parse(JSON.parse(readFileSync(new URL(`bench/${name}.json`, entry), 'utf8')))
}

export interface Snippet {
  readonly code: string
  readonly lang: string
  readonly title: string
}

import { readFileSync } from 'node:fs'
import { extname } from 'node:path'
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

export function recorded(entry: URL, name: string): Recording {
  return recording.parse(JSON.parse(readFileSync(new URL(`bench/${name}.json`, entry), 'utf8')))
}

export interface Snippet {
  readonly code: string
  readonly lang: string
  readonly title: string
}

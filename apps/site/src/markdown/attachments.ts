import { readFileSync } from 'node:fs'
import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { frontMatter, originalOf } from '@zerodeps/content-check/files/front-matter'
import { isSameCode, sourcesOf } from '@zerodeps/content-check/recordings/script'
import { cpuProfile, type CpuProfile } from '@zerodeps/content-schema/cpu-profile'
import type { ModelName } from '@zerodeps/content-schema/model-name'
import { postPath } from '@zerodeps/content-schema/paths'
import { recording, type Recording } from '@zerodeps/content-schema/recording'
import { region, withoutMarkers } from '@zerodeps/content-schema/region'
import { foreign, repository, site } from '../site.ts'

/**
 * The entry whose recordings and examples a text shows, and the way to them from its page. Of a translation they are those of
 * its original, and `words` is the language of what is recorded.
 */
export function evidenceOf(entry: URL): Evidence {
  const matter = frontMatter(readFileSync(entry, 'utf8'))
  const original = originalOf(matter)

  return original === undefined
    ? { evidence: entry, base: '', words: undefined }
    : {
        evidence: new URL(`../${original}/index.mdx`, entry),
        base: postPath(original),
        words: foreign(String(matter.data?.['lang'] ?? site.lang)) && site.lang
      }
}

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

  return {
    code,
    lang: extname(file).slice(1),
    title: file,
    ...(file.endsWith('.ts') ? { file: `examples/${file}` } : {})
  }
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

  return { code, lang: 'ts', title: `${file}.ts`, file: `/models/${file}.ts` }
}

/** Where the lines are not in the module of the model itself. */
const kernels: Partial<Record<ModelName, string>> = {
  automation: 'item-handler',
  explorer: 'delivery',
  timers: 'timer-lists'
}

export function recorded(entry: URL, name: string): Recording {
  return recording.parse(JSON.parse(readFileSync(new URL(`bench/${name}.json`, entry), 'utf8')))
}

export function profiled(entry: URL, name: string): CpuProfile {
  return cpuProfile.parse(JSON.parse(readFileSync(new URL(`bench/${name}.cpuprofile`, entry), 'utf8')))
}

/** Whether the script beside a recording is no longer the one that ran; of one that does not say which ran, nobody knows. */
export function isStale(entry: URL, name: string, { script }: Recording): boolean {
  const absolute = (path: string) => fileURLToPath(new URL(path, entry))

  return script !== undefined && !isSameCode(script, `bench/${name}.bench.ts`, sourcesOf({ absolute }))
}

/** Where the repository has the script of a recording as it ran; `undefined` where that is not known or not public. */
export function historyOf(entry: URL, name: string, { commit }: Recording): string | undefined {
  const folder = entry.pathname.split('/').slice(-3, -1).join('/')

  return repository === undefined || commit === undefined
    ? undefined
    : `${repository}/blob/${commit}/content/${folder}/bench/${name}.bench.ts`
}

export interface Evidence {
  readonly evidence: URL
  readonly base: string
  /** `undefined` where it is the language of the text. */
  readonly words: string | undefined
}

export interface Snippet {
  readonly code: string
  readonly lang: string
  readonly title: string
  /** Where the whole file is published, from the page; absent where it is not. */
  readonly file?: string
}

import { existsSync, lstatSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'
import { finding, type Draft, type Finding, type Place } from './finding.ts'
import { wholeFile } from './place.ts'
import { frontMatterWords, shapeDrafts } from './shape.ts'
import { readSource } from './source.ts'
import { readYaml } from './yaml-data.ts'

/** A YAML or JSON file of the content by its schema, or the text that stands for it. `data` is `undefined` where there is no such file or it is broken. */
export function readDataFile<Schema extends z.ZodType>(
  contentDir: string,
  file: string,
  schema: Schema,
  overlay?: string
): DataFile<z.output<Schema>> {
  const path = join(contentDir, file)

  if (overlay === undefined && !existsSync(path)) {
    return { file, data: undefined, findings: [], place: () => wholeFile }
  }

  if (overlay === undefined && lstatSync(path).isSymbolicLink()) {
    return broken(file, [{ code: 'symlink', ...wholeFile, message: 'the file is a symbolic link' }])
  }

  const source = readSource(overlay === undefined ? readFileSync(path) : Buffer.from(overlay))

  if (source.drafts.length > 0) {
    return broken(file, source.drafts)
  }

  const { data, drafts, place } = readYaml(source.text)
  const said = drafts.length > 0 ? drafts : shapeDrafts(schema, data, { ...frontMatterWords, place })

  return said.length > 0 ? broken(file, said) : { file, data: schema.parse(data), findings: [], place }
}

function broken(file: string, drafts: readonly Draft[]): DataFile<never> {
  return { file, data: undefined, findings: drafts.map((draft) => finding(file, draft)), place: () => wholeFile }
}

export interface DataFile<Data> {
  readonly file: string
  readonly data: Data | undefined
  readonly findings: readonly Finding[]
  readonly place: (path: readonly PropertyKey[], what?: 'key' | 'value') => Place
}

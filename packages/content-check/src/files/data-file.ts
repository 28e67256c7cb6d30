import { lstatSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'
import { finding, type Fault, type Finding, type Place } from '../findings/finding.ts'
import { placeAt, wholeFile } from '../findings/place.ts'
import { frontMatterWords, shapeFaults } from '../findings/shape.ts'
import { sourceOf } from './source.ts'
import { readYaml } from './yaml-data.ts'

/** A ledger of ten thousand posts has a megabyte. */
const MAX_BYTES = 20_000_000

/** A YAML or JSON file of the content by its schema, or the text that stands for it. `data` is `undefined` where there is no such file or it is broken. */
export function readDataFile<Schema extends z.ZodType>(
  contentDir: string,
  file: string,
  schema: Schema,
  overlay?: string
): DataFile<z.output<Schema>> {
  const path = join(contentDir, file)
  const stats = lstatSync(path, { throwIfNoEntry: false })

  if (overlay === undefined && !stats) {
    return { file, data: undefined, findings: [], place: () => wholeFile }
  }

  if (overlay === undefined && stats?.isSymbolicLink()) {
    return broken(file, [{ code: 'symlink', ...wholeFile, message: 'the file is a symbolic link' }])
  }

  if (overlay === undefined && !stats?.isFile()) {
    return broken(file, [{ code: 'unreadable', ...wholeFile, message: 'what stands here is no ordinary file' }])
  }

  return dataOf(file, () => (overlay === undefined ? readFileSync(path) : Buffer.from(overlay)), schema)
}

/** The same of an ordinary file, which is read only now. */
export function dataOf<Schema extends z.ZodType>(
  file: string,
  read: () => Uint8Array,
  schema: Schema
): DataFile<z.output<Schema>> {
  const source = sourceOf(read, MAX_BYTES)

  if (source.faults.length > 0) {
    return broken(file, source.faults)
  }

  const yaml = once(() => readYaml(source.text, { maxCharacters: MAX_BYTES }))
  const known = schema.safeParse(file.endsWith('.json') ? parsedJson(source.text) : yaml().data)

  if (known.success) {
    return { file, data: known.data, findings: [], place: (steps, what) => yaml().place(steps, what) }
  }

  const { data, faults, place } = yaml()

  const said = faults.length > 0 ? faults : shapeFaults(schema, data, { ...frontMatterWords, place })

  return broken(file, said.length > 0 ? said : jsonFaults(source.text))
}

/** What is YAML and no JSON, such as a comma before a bracket. */
function jsonFaults(text: string): Fault[] {
  try {
    JSON.parse(text)

    return []
  } catch (error) {
    const [message = '', position = '0'] =
      /^SyntaxError: (.*?) in JSON at position (\d+)/.exec(String(error))?.slice(1) ?? []

    return [
      {
        code: 'yaml-syntax',
        ...placeAt(text, Number(position)),
        message: `the data cannot be read as JSON: ${message}`,
        hint: 'No comma stands before a closing bracket, no comment anywhere, and every text in double quotes.'
      }
    ]
  }
}

function broken(file: string, faults: readonly Fault[]): DataFile<never> {
  return { file, data: undefined, findings: faults.map((fault) => finding(file, fault)), place: () => wholeFile }
}

/** JSON read fast, without places; `undefined` where it is broken or has a key twice, which only the slow reader can tell. */
function parsedJson(text: string): unknown {
  let keys = 0

  for (const { 1: colon } of text.matchAll(/"(?:[^"\\]|\\.)*"(\s*:)?/g)) {
    keys += Number(colon !== undefined)
  }

  try {
    const data: unknown = JSON.parse(text, (_, value: unknown) => {
      keys -= isObject(value) ? Object.keys(value).length : 0

      return value
    })

    return keys === 0 ? data : undefined
  } catch {
    return undefined
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined

  return () => (made ??= { value: make() }).value
}

export interface DataFile<Data> {
  readonly file: string
  readonly data: Data | undefined
  readonly findings: readonly Finding[]
  readonly place: (path: readonly PropertyKey[], what?: 'key' | 'value') => Place
}

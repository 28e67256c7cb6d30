import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { z } from 'zod'

/** A file of what this package keeps for the next time. It may go at any time, with its folder. */
export function keptPath(name: string): string {
  return fileURLToPath(new URL(`../../node_modules/.cache/content-check/${name}.json`, import.meta.url))
}

/** What a file keeps; `undefined` where it was lost, cut short, or written by another version. */
export function readKept<Schema extends z.ZodType>(file: string, schema: Schema): z.output<Schema> | undefined {
  try {
    return schema.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return undefined
  }
}

/** Another process may read or write the file at the same moment: it finds all of it or nothing. */
export function writeKept(file: string, data: unknown): void {
  const beside = `${file}.${process.pid}`

  try {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(beside, JSON.stringify(data))
    renameSync(beside, file)
  } catch {
    // A disk that is full or closed costs time, and nothing else.
    if (existsSync(beside)) {
      rmSync(beside)
    }
  }
}

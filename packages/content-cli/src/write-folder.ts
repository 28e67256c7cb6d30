import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/** Makes a folder with its files, all or nothing: it is written aside and renamed. A folder that exists stays as it is. */
export function writeFolder(path: string, files: Readonly<Record<string, string>>): void {
  if (existsSync(path)) {
    throw new Error(`${path} exists already`)
  }

  const aside = join(dirname(path), `.${basename(path)}.${process.pid}.new`)

  try {
    mkdirSync(aside, { recursive: true })

    for (const [name, text] of Object.entries(files)) {
      writeFileSync(join(aside, name), text, { flush: true })
    }

    renameSync(aside, path)
  } catch (error) {
    rmSync(aside, { recursive: true, force: true })

    throw error
  }
}

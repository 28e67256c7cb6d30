import { existsSync, globSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'

const PENDING = '.change'

const steps = z.array(
  z.union([
    z.strictObject({ file: z.string(), text: z.string() }),
    z.strictObject({ from: z.string(), to: z.string() })
  ])
)

/**
 * Changes several files and folders of the content at once. Everything is written aside first; one rename decides; from
 * then on the change can only be finished, by this call or by `finishChange` in the next command. Stopped before that
 * rename, by a signal or a full disk, nothing has changed. Moves come after writes, so files are named by their old paths.
 */
export function applyChange(contentDir: string, { writes = {}, moves = [] }: Change, disk: Disk = nodeDisk): void {
  const aside = join(contentDir, `${PENDING}.${process.pid}.new`)

  try {
    disk.mkdir(aside)

    const texts = Object.entries(writes).map(([file, text], index) => {
      disk.write(join(aside, String(index)), text)

      return { file, text: String(index) }
    })

    disk.write(join(aside, 'steps.json'), JSON.stringify([...texts, ...moves]))
    disk.rename(aside, join(contentDir, PENDING))
  } catch (error) {
    disk.remove(aside)

    throw error
  }

  finishChange(contentDir, disk)
}

/** Finishes a change that was decided and then interrupted, and sweeps away one that was not. Doing it twice is harmless. */
export function finishChange(contentDir: string, disk: Disk = nodeDisk): void {
  const pending = join(contentDir, PENDING)

  if (isUnfinished(contentDir)) {
    for (const step of steps.parse(JSON.parse(readFileSync(join(pending, 'steps.json'), 'utf8')))) {
      const [from, to] =
        'text' in step
          ? [join(pending, step.text), join(contentDir, step.file)]
          : [join(contentDir, step.from), join(contentDir, step.to)]

      if (existsSync(from)) {
        disk.mkdir(dirname(to))
        disk.rename(from, to)
      }
    }

    disk.remove(pending)
  }

  for (const name of globSync(`${PENDING}.*.new`, { cwd: contentDir })) {
    disk.remove(join(contentDir, name))
  }
}

/** Whether a change was decided and never finished. */
export function isUnfinished(contentDir: string): boolean {
  return existsSync(join(contentDir, PENDING, 'steps.json'))
}

const nodeDisk: Disk = {
  mkdir: (path) => void mkdirSync(path, { recursive: true }),
  write: (path, text) => writeFileSync(path, text, { flush: true }),
  rename: renameSync,
  remove: (path) => rmSync(path, { recursive: true, force: true })
}

/** Paths are relative to the content folder. */
export interface Change {
  readonly writes?: Readonly<Record<string, string>>
  readonly moves?: readonly { readonly from: string; readonly to: string }[]
}

export interface Disk {
  readonly mkdir: (path: string) => void
  readonly write: (path: string, text: string) => void
  readonly rename: (from: string, to: string) => void
  readonly remove: (path: string) => void
}

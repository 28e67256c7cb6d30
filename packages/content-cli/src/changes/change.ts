import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { isUnfinished, PENDING } from '@zerodeps/content-check/files/unfinished-change'
import { z } from 'zod'
import { pathWithin } from './path-within.ts'

const step = z.union([
  z.strictObject({ file: z.string(), text: z.string().regex(/^\d+$/) }),
  z.strictObject({ from: z.string(), to: z.string() })
])

const plan = z.strictObject({ begun: z.string(), steps: z.array(step) })

/**
 * Changes several files and folders of the content at once. Everything is written aside first; one rename decides; from
 * then on the change can only be finished, by this call or by `finishChange` in the next command. Stopped before that
 * rename, by a signal or a full disk, nothing has changed. Moves come after writes, so files are named by their old paths.
 * The caller is the sole writer.
 */
export function applyChange(contentDir: string, { writes = {}, moves = [] }: Change, disk: Disk = nodeDisk): void {
  const aside = join(contentDir, `${PENDING}.new`)
  const texts = Object.keys(writes).map((file, index) => ({ file, text: String(index) }))
  const steps = [...texts, ...moves]

  for (const each of steps) {
    const [, to] = pathsOf(contentDir, each)

    if ('to' in each && existsSync(to)) {
      throw new Error(`${to} is there already`)
    }
  }

  try {
    disk.mkdir(aside)

    for (const [index, text] of Object.values(writes).entries()) {
      disk.write(join(aside, String(index)), text)
    }

    disk.write(join(aside, 'steps.json'), JSON.stringify({ begun: identityOf(aside), steps }))
    disk.rename(aside, join(contentDir, PENDING))
  } catch (error) {
    disk.remove(aside)

    throw error
  }

  finish(contentDir, steps, disk)
}

/**
 * Finishes a change that was decided and then interrupted, and sweeps away one that was not. Doing it twice is harmless.
 *
 * @throws when the change was not begun in this very folder, such as one that came with a checkout or a copy
 */
export function finishChange(contentDir: string, disk: Disk = nodeDisk): void {
  if (isUnfinished(contentDir)) {
    finish(contentDir, begunHere(join(contentDir, PENDING)), disk)
  }

  // A change whose steps are gone was done, but for the last of its own files.
  for (const name of [PENDING, `${PENDING}.new`].filter((left) => existsSync(join(contentDir, left)))) {
    disk.remove(join(contentDir, name))
  }
}

function finish(contentDir: string, steps: readonly Step[], disk: Disk): void {
  const paths = steps.map((each) => pathsOf(contentDir, each))

  for (const [from, to] of paths.filter(([source]) => existsSync(source))) {
    disk.mkdir(dirname(to))
    disk.rename(from, to)
  }

  disk.remove(join(contentDir, PENDING))
}

function pathsOf(contentDir: string, each: Step): [from: string, to: string] {
  return 'text' in each
    ? [join(contentDir, PENDING, each.text), pathWithin(contentDir, each.file)]
    : [pathWithin(contentDir, each.from), pathWithin(contentDir, each.to)]
}

function begunHere(pending: string): readonly Step[] {
  const { data } = plan.safeParse(jsonOf(readFileSync(join(pending, 'steps.json'), 'utf8')))

  if (data?.begun !== identityOf(pending)) {
    throw new Error(`${pending} is no change that a command began in this folder. Look what it holds, and delete it`)
  }

  return data.steps
}

/** What a folder keeps when it is renamed, and what no copy of it has: a plan that came with a checkout is none of ours. */
function identityOf(folder: string): string {
  const { ino, birthtimeNs } = statSync(folder, { bigint: true })

  return `${ino}/${birthtimeNs}`
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const nodeDisk: Disk = {
  mkdir: (path) => void mkdirSync(path, { recursive: true }),
  write: (path, data) => writeFileSync(path, data, { flush: true }),
  rename: renameSync,
  remove: (path) => rmSync(path, { recursive: true, force: true })
}

type Step = z.output<typeof step>

/** Paths are relative to the content folder. */
export interface Change {
  readonly writes?: Readonly<Record<string, string | Uint8Array>>
  readonly moves?: readonly { readonly from: string; readonly to: string }[]
}

export interface Disk {
  readonly mkdir: (path: string) => void
  readonly write: (path: string, data: string | Uint8Array) => void
  readonly rename: (from: string, to: string) => void
  readonly remove: (path: string) => void
}

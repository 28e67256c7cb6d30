import { normalize } from 'node:path/posix'
import { folderDigest } from '../files/folder-digest.ts'
import type { Folder } from '../files/folder.ts'
import { readKept, writeKept } from '../files/kept-json.ts'
import { frontMatter } from '../files/front-matter.ts'
import { sourceOf } from '../files/source.ts'
import type { Code } from '../findings/codes.ts'
import type { Examined } from './examined.ts'
import { keptEntrySchema, type Kept } from './kept-file.ts'
import { rulesDigest } from './rules-digest.ts'

/**
 * Entries as `examine` left them, from one run to the next. Each is kept under a digest of all that its examination depends
 * on: the bytes of its folder and of those it looked into, the source of the rules, the packages that are installed, and
 * Node.js. What `file` does not give is examined.
 */
export function keptEntries(
  examine: (folder: Folder) => Promise<Examined>,
  file: string | undefined,
  rules = file === undefined ? undefined : rulesDigest()
): KeptEntries {
  if (file === undefined || rules === undefined) {
    return { examined: examine, save: () => undefined }
  }

  const digestOf = (folder: Folder) => folderDigest(folder, rules)
  const before = new Map<string, Kept>(readKept(file, keptEntrySchema))
  const used = new Map<string, Kept>()
  let isStale = false

  return {
    examined: async (folder) => {
      const digest = digestOf(folder)
      const known = before.get(digest ?? '')

      if (digest !== undefined && known) {
        const beside = known.beside.map(([collection, name]) => folder.beside(collection, name))

        if (beside.every((other, index) => digestOf(other) === known.beside[index]?.[2])) {
          used.set(digest, known)

          return revived(known, folder, beside)
        }
      }

      const looked = new Map([[folder, digest]])
      let isElsewhere = false
      const entry = await examine({
        ...folder,
        absolute: (path) => {
          isElsewhere ||= normalize(path).startsWith('..')

          return folder.absolute(path)
        },
        beside: (collection, name) => {
          const other = folder.beside(collection, name)

          looked.set(other, digestOf(other))

          return other
        }
      })
      // What was saved meanwhile may have been examined in part.
      const isOfOneMoment = looked.entries().every(([each, was]) => was !== undefined && digestOf(each) === was)

      if (digest !== undefined && isOfOneMoment && !isElsewhere && !isMomentary(entry)) {
        const [, ...beside] = looked

        used.set(digest, kept(entry, beside))
        isStale = true
      }

      return entry
    },
    save: () => {
      if (isStale || used.size < before.size) {
        writeKept(file, [...used])
      }
    }
  }
}

/** Whether the findings may be of this moment alone: of a machine that was busy, a file that was closed or lies elsewhere. */
function isMomentary({ findings }: Examined): boolean {
  return findings.some(({ code }) => MOMENTARY.has(code))
}

function kept(
  { fields, anchors, links, recordings, programs, words, findings }: Examined,
  looked: readonly [Folder, string | undefined][]
): Kept {
  const beside = looked.map(([{ collection, name }, digest = '']): Kept['beside'][number] => [collection, name, digest])

  return { fields, anchors: [...anchors], links, recordings, programs, words, beside, findings }
}

function revived({ anchors, ...known }: Kept, folder: Folder, beside: readonly Folder[]): Examined {
  return {
    ...known,
    folder,
    file: `${folder.file}/index.mdx`,
    anchors: new Set(anchors),
    beside,
    place: (path, what) => frontMatter(sourceOf(() => folder.bytes('index.mdx')).text).place(path, what)
  }
}

const MOMENTARY: ReadonlySet<Code> = new Set([
  'unreadable',
  'symlink',
  'picture-broken',
  'diagram-broken',
  'diagram-too-large'
])

export interface KeptEntries {
  /** An entry as it was left when nothing of what it depends on was different, else as it is examined now. */
  readonly examined: (folder: Folder) => Promise<Examined>
  /** Keeps what was asked for since, and forgets the rest. */
  readonly save: () => void
}

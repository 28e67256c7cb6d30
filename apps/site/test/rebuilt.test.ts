import { cpSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildSiteIn, newWorkDir } from './build-site.ts'
import { contentIn, MOMENT, smallContent } from './rebuilt/content.ts'
import { fieldEdits, otherEdits, type Edit } from './rebuilt/edits.ts'

const DAY = 86_400
const root = newWorkDir()
const place = (name: string) => join(root, name)

/** Each edit alone in the deep run, and else as few builds as show that they are seen. */
const cases: readonly Case[] =
  process.env.FUZZ_RUNS === undefined
    ? [
        { name: 'every field of a post', edits: Object.values(fieldEdits) },
        { name: 'everything else, a day later', edits: Object.values(otherEdits), moment: MOMENT + DAY }
      ]
    : [
        ...Object.entries(fieldEdits).map(([field, edit]) => ({ name: `the field "${field}"`, edits: [edit] })),
        ...Object.entries(otherEdits).map(([name, edit]) => ({ name, edits: [edit] })),
        { name: 'nothing, a day later', edits: [], moment: MOMENT + DAY },
        { name: 'nothing', edits: [] }
      ]

beforeAll(async () => {
  const content = await smallContent()

  cpSync(content.path('.'), place('site/content'), { recursive: true })
  rmSync(content.path('.'), { recursive: true })
  await build('site', MOMENT)
  copy('site', 'first')
}, 120_000)

afterAll(() => rmSync(root, { recursive: true, force: true }))

describe('a build that takes what it can from an earlier one is, byte for byte, a build from nothing', () => {
  test.each(cases)('after an edit of $name', { timeout: 240_000 }, async ({ edits, moment = MOMENT }) => {
    copy('first', 'site')

    for (const edit of edits) {
      await edit(contentIn(place('site/content')))
    }

    rmSync(place('fresh'), { recursive: true, force: true })
    cpSync(place('site/content'), place('fresh/content'), { recursive: true })
    rmSync(place('site/dist'), { recursive: true })
    await Promise.all([build('site', moment), build('fresh', moment)])

    expect(differing('site', 'fresh')).toEqual([])
  })
})

/** Everything of a build lies in one folder, always under the same path: a build that finds itself elsewhere starts anew. */
async function build(name: string, moment: number): Promise<void> {
  const { succeeded, output } = await buildSiteIn(place(`${name}/work`), place(`${name}/dist`), {
    CONTENT_DIR: place(`${name}/content`),
    BUILD_CACHE_DIR: place(`${name}/kept`),
    SOURCE_DATE_EPOCH: String(moment),
    CHROME_PATH: ''
  })

  if (!succeeded) {
    throw new Error(output)
  }
}

function copy(from: string, to: string): void {
  rmSync(place(to), { recursive: true, force: true })
  cpSync(place(from), place(to), { recursive: true })
}

/** The paths of files that only one of two builds has, or that are not the same in both. */
function differing(a: string, b: string): string[] {
  const [ours, theirs] = [filesOf(a), filesOf(b)]

  return [...new Set([...ours.keys(), ...theirs.keys()])].filter((path) => ours.get(path) !== theirs.get(path))
}

/** The content of each file, as text in which a byte is a character. */
function filesOf(name: string): ReadonlyMap<string, string> {
  const folder = place(`${name}/dist`)

  return new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.slice(folder.length), readFileSync(path, 'latin1')])
  )
}

interface Case {
  readonly name: string
  readonly edits: readonly Edit[]
  /** Of the build, in seconds since 1970. */
  readonly moment?: number
}

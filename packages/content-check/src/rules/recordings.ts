import type { Recording } from '@zerodeps/content-schema/recording'
import type { z } from 'zod'
import type { Document } from '../mdx/document.ts'
import type { Folder } from '../files/folder.ts'
import type { Recorded } from '../library/examined.ts'
import { majorOf } from '../recordings/line.ts'
import { isQuoted, recordingIn, recordingSchema, type AnyRecording } from '../recordings/recording-file.ts'
import { recordingName, recordingNames } from '../recordings/recording-name.ts'
import { isSameCode, sourcesOf } from '../recordings/script.ts'
import type { Fault, Finding, Place } from '../findings/finding.ts'
import { finding } from '../findings/finding.ts'
import { didYouMean } from '../findings/near-miss.ts'
import { attributePlaces } from '../mdx/opening-tag.ts'
import { wholeFile } from '../findings/place.ts'
import { quote } from '../findings/quote.ts'
import { frontMatterWords, shapeFaults } from '../findings/shape.ts'
import { sourceOf } from '../files/source.ts'
import { readYaml } from '../files/yaml-data.ts'
import { elementsOf, propsOf } from '../mdx/elements.ts'

/**
 * A Bench shows a recording that exists; every recording is shown, linked, or named as `bench/name.json`, and has its script. Those
 * of a project have none, and its page shows them all.
 */
export function* recordings(document: Document): Iterable<Fault> {
  const { body, folder, evidence, matter } = document
  const recorded = recordingNames(folder)
  const known = recordingNames(evidence)

  if (folder.collection === 'projects') {
    const chart = matter.data?.['chart']

    if (typeof chart === 'string' && !recorded.includes(chart)) {
      yield { code: 'recording-missing', ...matter.place(['chart']), ...missing(chart, recorded) }
    }

    return
  }

  const shown = new Set([
    ...document.nodes.of('inlineCode').flatMap(({ value }) => recordingName(value) ?? []),
    ...document.nodes.of('link').flatMap(({ url }) => ownRecording(url, folder) ?? [])
  ])

  for (const node of elementsOf(document)) {
    const { name } = propsOf(node)

    if (node.name === 'Bench' && name !== undefined) {
      shown.add(name)

      if (!known.includes(name)) {
        yield { code: 'recording-missing', ...attributePlaces(body, node)('name'), ...missing(name, known) }
      }
    }
  }

  for (const name of recorded) {
    if (!shown.has(name)) {
      yield {
        code: 'recording-unused',
        ...wholeFile,
        message: `nothing shows or names the recording bench/${name}.json`
      }
    }

    if (!folder.has(`bench/${name}.bench.ts`)) {
      yield {
        code: 'recording-script',
        ...wholeFile,
        message: `bench/${name}.json has no script bench/${name}.bench.ts`
      }
    }
  }
}

/** The name of a recording of this folder that a link leads to. */
function ownRecording(url: string, { file }: Folder): string | undefined {
  return recordingName(url.replace(`/${file}/`, ''))
}

function missing(name: string, recorded: readonly string[]): Pick<Fault, 'message' | 'hint'> {
  const message = `there is no recording bench/${quote(name).slice(1, -1)}.json`

  return { message, hint: didYouMean(name, recorded) }
}

/** The recordings of a folder, and what is wrong with each at its place in its own file. */
export function recordedIn({ folder }: Document): { recordings: Recorded[]; findings: Finding[] } {
  const schema = recordingSchema(folder)
  const read = folder.files
    .filter(({ path, kind }) => recordingName(path) !== undefined && kind === 'file')
    .map(({ path, file }) => {
      const data = recordingIn(folder, recordingName(path) ?? '')

      if (!data) {
        const { text, faults } = sourceOf(() => folder.bytes(path))

        return { findings: (faults.length > 0 ? faults : broken(text, schema)).map((fault) => finding(file, fault)) }
      }

      if (isQuoted(data)) {
        return { findings: [] }
      }

      const stale = staleness(data, path.replace(/json$/, 'bench.ts'), folder)

      return {
        recordings: { file, versions: data.runtimes.map(({ node }) => node) },
        findings:
          stale === undefined
            ? []
            : [finding(file, { code: 'recording-stale', ...scriptPlace(folder, path), message: stale })]
      }
    })

  return {
    recordings: read.flatMap(({ recordings = [] }) => recordings),
    findings: read.flatMap(({ findings }) => findings)
  }
}

/** Of the versions of Node.js that a post names, each was recorded, if anything was. */
export function* nodeClaims({ matter }: Document, recordings: readonly Recorded[]): Iterable<Fault> {
  const claimed = Array.isArray(matter.data?.['node']) ? matter.data['node'].map(String) : []
  const recorded = new Set(recordings.flatMap(({ versions }) => versions.map(majorOf)))

  for (const [index, major] of claimed.entries()) {
    if (recorded.size > 0 && !recorded.has(major)) {
      const message = `nothing was recorded with Node.js ${quote(major).slice(1, -1)}`
      const hint = `Record it: \`pnpm content bench <slug> --node ${claimed.join(',')}\`, or do not claim it.`

      yield { code: 'node-unrecorded', ...matter.place(['node', index]), message, hint }
    }
  }
}

/** In words, why a recording is not one of the script beside it. */
function staleness({ script }: Recording, path: string, folder: Folder): string | undefined {
  if (!folder.has(path)) {
    return undefined
  }

  if (!script) {
    return `it does not say which code of ${path} ran`
  }

  return isSameCode(script, path, sourcesOf(folder))
    ? undefined
    : `the code of ${Object.keys(script.files).join(', ')} is no longer what ran`
}

/** Where a recording says which code ran. */
function scriptPlace(folder: Folder, path: string): Place {
  return readYaml(sourceOf(() => folder.bytes(path)).text).place(['script'], 'key')
}

function broken(text: string, schema: z.ZodType<AnyRecording>): Fault[] {
  const { data, faults, place } = readYaml(text)
  const said = faults.length > 0 ? faults : shapeFaults(schema, data, { ...frontMatterWords, place })

  return said.map((fault) => ({ ...fault, code: 'recording-broken' }))
}

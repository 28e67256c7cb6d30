import { recording } from '@zerodeps/content-schema/recording'
import type { Document } from '../mdx/document.ts'
import type { Fault, Finding } from '../findings/finding.ts'
import { finding } from '../findings/finding.ts'
import { didYouMean } from '../findings/near-miss.ts'
import { attributePlaces } from '../mdx/opening-tag.ts'
import { wholeFile } from '../findings/place.ts'
import { quote } from '../findings/quote.ts'
import { frontMatterWords, shapeFaults } from '../findings/shape.ts'
import { sourceOf } from '../files/source.ts'
import { readYaml } from '../files/yaml-data.ts'
import { elementsOf, propsOf } from '../mdx/elements.ts'

const RECORDING = /^bench\/([^/]+)\.json$/

/** A Bench shows a recording that exists; every recording is shown, or named as `bench/name.json`, and has its script. */
export function* recordings(document: Document): Iterable<Fault> {
  const { body, folder } = document
  const recorded = folder.files.flatMap(({ path }) => RECORDING.exec(path)?.[1] ?? [])
  const shown = new Set(document.nodes.of('inlineCode').flatMap(({ value }) => RECORDING.exec(value)?.[1] ?? []))

  for (const node of elementsOf(document)) {
    const { name } = propsOf(node)

    if (node.name === 'Bench' && name !== undefined) {
      shown.add(name)

      if (!recorded.includes(name)) {
        const message = `there is no recording bench/${quote(name).slice(1, -1)}.json`

        yield {
          code: 'recording-missing',
          ...attributePlaces(body, node)('name'),
          message,
          hint: didYouMean(name, recorded)
        }
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

/** What is wrong inside the recordings of a folder, at the places in their own files. */
export function recordingFindings({ folder }: Document): Finding[] {
  return folder.files
    .filter(({ path, kind }) => RECORDING.test(path) && kind === 'file')
    .flatMap(({ path, file }) => {
      const { text, faults } = sourceOf(() => folder.bytes(path))

      return faults.length > 0 ? faults.map((fault) => finding(file, fault)) : contents(file, text)
    })
}

function contents(file: string, text: string): Finding[] {
  if (recording.safeParse(parsed(text)).success) {
    return []
  }

  const { data, faults, place } = readYaml(text)
  const said = faults.length > 0 ? faults : shapeFaults(recording, data, { ...frontMatterWords, place })

  return said.map((fault) => finding(file, { ...fault, code: 'recording-broken' }))
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

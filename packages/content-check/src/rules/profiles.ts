import { cpuProfile } from '@zerodeps/content-schema/cpu-profile'
import { limits } from '@zerodeps/content-schema/limits'
import { sourceOf } from '../files/source.ts'
import { readYaml } from '../files/yaml-data.ts'
import type { Document } from '../mdx/document.ts'
import { elementsOf, propsOf } from '../mdx/elements.ts'
import { attributePlaces } from '../mdx/opening-tag.ts'
import type { Fault, Finding, Fix } from '../findings/finding.ts'
import { finding } from '../findings/finding.ts'
import { didYouMean } from '../findings/near-miss.ts'
import { placeAt, wholeFile } from '../findings/place.ts'
import { quote } from '../findings/quote.ts'
import { frontMatterWords, shapeFaults } from '../findings/shape.ts'
import { profileName, profileNames } from '../recordings/profile-name.ts'
import { withoutMachine } from '../recordings/profile-places.ts'

/** A FlameGraph shows a profile that exists, and every profile is shown, or named as `bench/name.cpuprofile`. */
export function* profiles(document: Document): Iterable<Fault> {
  const { body, folder, evidence } = document
  const known = profileNames(evidence)
  const shown = new Set(document.nodes.of('inlineCode').flatMap(({ value }) => profileName(value) ?? []))

  for (const node of elementsOf(document)) {
    const { name } = propsOf(node)

    if (node.name === 'FlameGraph' && name !== undefined) {
      shown.add(name)

      if (!known.includes(name)) {
        const message = `there is no profile bench/${quote(name).slice(1, -1)}.cpuprofile`
        const hint = didYouMean(name, known)

        yield { code: 'profile-missing', ...attributePlaces(body, node)('name'), message, hint }
      }
    }
  }

  for (const name of profileNames(folder).filter((each) => !shown.has(each))) {
    const message = `nothing shows or names the profile bench/${name}.cpuprofile`

    yield { code: 'profile-unused', ...wholeFile, message }
  }
}

/** What is wrong with the profiles of a folder, each in its own file. */
export function profileFindings({ folder }: Document): Finding[] {
  return folder.files
    .filter(({ path, kind }) => profileName(path) !== undefined && kind === 'file')
    .flatMap(({ path, file }) => {
      const { text, faults } = sourceOf(() => folder.bytes(path), limits.profileBytes)
      const said = text === '' ? faults.map(inOtherWords) : profileFaults(text, folder.absolute('.'))

      return said.map((fault) => finding(file, fault))
    })
}

function profileFaults(text: string, folder: string): Fault[] {
  const mended = withoutMachine(text, folder)

  if (mended) {
    const { start, end, count, first } = mended
    const place = placeAt(text, start)
    const fix: Fix = { ...place, length: end - start, text: mended.text }
    const message = `${count} function${count > 1 ? 's stand' : ' stands'} at places of your machine, the first at ${quote(first)}`

    return [{ code: 'profile-path', ...place, message, fix }]
  }

  const parsed = parsedJson(text)

  if ('fault' in parsed) {
    return [parsed.fault]
  }

  return shapeFaults(cpuProfile, parsed.data, { ...frontMatterWords, place: readYaml(text).place }).map((fault) => ({
    ...fault,
    code: 'profile-broken'
  }))
}

function parsedJson(text: string): { data: unknown } | { fault: Fault } {
  try {
    return { data: JSON.parse(text) }
  } catch (error) {
    const { message } = error instanceof Error ? error : new Error(String(error))
    const offset = Number(/ at position (\d+)/.exec(message)?.[1] ?? (/ end of /.test(message) ? text.length : 0))

    return {
      fault: { code: 'profile-broken', ...placeAt(text, offset), message: `this is no JSON: ${quote(message)}` }
    }
  }
}

function inOtherWords(fault: Fault): Fault {
  return fault.code === 'source-too-large'
    ? { ...fault, hint: 'Record for a shorter time, or with a longer `--cpu-prof-interval`.' }
    : fault
}

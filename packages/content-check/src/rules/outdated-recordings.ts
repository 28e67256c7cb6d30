import { finding, type Finding } from '../findings/finding.ts'
import { wholeFile } from '../findings/place.ts'
import type { Library } from '../library/library.ts'
import { isOlder, majorOf } from '../recordings/line.ts'

/**
 * A recording was made with the newest version of its line of Node.js that is known here: the newest with which anything
 * was recorded, or the one that runs this check, which the repository pins.
 */
export function outdatedRecordings({ posts }: Library, running = process.versions.node): Finding[] {
  const recordings = posts.flatMap((post) => post.recordings)
  const newest = new Map<string, string>()

  for (const version of new Set([running, ...recordings.flatMap(({ versions }) => versions)])) {
    const known = newest.get(majorOf(version))

    newest.set(majorOf(version), known === undefined || isOlder(known, version) ? version : known)
  }

  return recordings.flatMap(({ file, versions }) =>
    versions.flatMap((version) => {
      const known = newest.get(majorOf(version)) ?? version
      const message = `recorded with Node.js ${version}; of its line ${known} is known`

      return isOlder(version, known) ? [finding(file, { code: 'recording-outdated', ...wholeFile, message })] : []
    })
  )
}

import { availableParallelism } from 'node:os'
import { hostsFolder } from '../serving/answers.ts'
import { isCompressible } from '../serving/media-types.ts'
import type { BuiltSite, Change } from './built-site.ts'
import { forms, pruneForms } from './compression.ts'

/** Puts compressed forms beside every file that they make smaller: a server that compresses anew spends far more. */
export async function* compressed(site: BuiltSite): AsyncIterable<Change> {
  const paths = await largestFirst(
    site.paths.filter((path) => isCompressible(path) && !path.startsWith(`/${hostsFolder}/`)),
    site
  )
  const batch = availableParallelism() * 2

  for (let start = 0; start < paths.length; start += batch) {
    yield* (await Promise.all(paths.slice(start, start + batch).map((path) => formsOf(path, site)))).flat()
  }

  await pruneForms()
}

/** Files of a size take the same time, so that no batch waits for one of them. */
async function largestFirst(paths: readonly string[], site: BuiltSite): Promise<string[]> {
  const sized: { path: string; bytes: number }[] = []

  for (const path of paths) {
    sized.push({ path, bytes: (await site.read(path)).length })
  }

  return sized.toSorted((a, b) => b.bytes - a.bytes).map(({ path }) => path)
}

async function formsOf(path: string, site: BuiltSite): Promise<Change[]> {
  const plain = await site.read(path)
  const made = await Promise.all(
    Object.entries(forms).map(async ([ending, make]) => ({ path: `${path}${ending}`, content: await make(plain) }))
  )

  // All or none: a server that finds one form sends `Vary` for the plain one too.
  return made.every(({ content }) => content.length < plain.length) ? made : []
}

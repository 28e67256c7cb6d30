import { stat } from 'node:fs/promises'
import { fewAtATime } from '../few-at-a-time.ts'
import { hostsFolder } from '../serving/answers.ts'
import { isCompressible } from '../serving/media-types.ts'
import type { BuiltSite, Change } from './built-site.ts'
import { forms, pruneForms } from './compression.ts'

/** Puts compressed forms beside every file that they make smaller: a server that compresses anew spends far more. */
export async function* compressed(site: BuiltSite): AsyncIterable<Change> {
  const paths = site.paths.filter((path) => isCompressible(path) && !path.startsWith(`/${hostsFolder}/`))

  for await (const made of fewAtATime(paths, (path) => formsOf(path, site))) {
    yield* made
  }

  await pruneForms()
}

async function formsOf(path: string, site: BuiltSite): Promise<Change[]> {
  const plain = await site.read(path)
  const made = await Promise.all(
    Object.entries(forms).map(async ([ending, make]) => ({ path: `${path}${ending}`, content: await make(plain) }))
  )
  const sizes = await Promise.all(made.map(async ({ content }) => (await stat(content)).size))

  // All or none: a server that finds one form sends `Vary` for the plain one too.
  return sizes.every((size) => size < plain.length) ? made : []
}

import { availableParallelism } from 'node:os'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip, zstdCompress } from 'node:zlib'
import { isCompressible } from '../serving/media-types.ts'
import { hostsFolder } from '../serving/answers.ts'
import type { BuiltSite, Change } from './built-site.ts'

/** Endings of compressed files, with what makes them from a file. */
const forms = {
  '.br': (content: Buffer) =>
    promisify(brotliCompress)(content, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: content.length
      }
    }),
  '.gz': (content: Buffer) => promisify(gzip)(content, { level: constants.Z_BEST_COMPRESSION }),
  '.zst': (content: Buffer) => promisify(zstdCompress)(content, { params: { [constants.ZSTD_c_compressionLevel]: 19 } })
}

export const compressedEndings: readonly string[] = Object.keys(forms)

/** Puts compressed forms beside every file that they make smaller: a server that compresses anew spends far more. */
export async function* compressed(site: BuiltSite): AsyncIterable<Change> {
  const paths = site.paths.filter((path) => isCompressible(path) && !path.startsWith(`/${hostsFolder}/`))
  const batch = availableParallelism() * 2

  for (let start = 0; start < paths.length; start += batch) {
    yield* (await Promise.all(paths.slice(start, start + batch).map((path) => formsOf(path, site)))).flat()
  }
}

async function formsOf(path: string, site: BuiltSite): Promise<Change[]> {
  const plain = await site.read(path)
  const made = await Promise.all(
    Object.entries(forms).map(async ([ending, make]) => ({ path: `${path}${ending}`, content: await make(plain) }))
  )

  // All or none: a server that finds one form sends `Vary` for the plain one too.
  return made.every(({ content }) => content.length < plain.length) ? made : []
}

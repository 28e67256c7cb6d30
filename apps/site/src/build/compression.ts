import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip, zstdCompress } from 'node:zlib'
import { kept } from './kept.ts'

const files = kept('compressed')
const { brotli, zlib, zstd } = process.versions

/** Endings of compressed files, with what makes them from a file: each once, as long as the file does not change. */
export const forms = {
  '.br': once(`brotli ${brotli}`, (content) =>
    promisify(brotliCompress)(content, {
      params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY }
    })
  ),
  '.gz': once(`gzip ${zlib}`, (content) => promisify(gzip)(content, { level: constants.Z_BEST_COMPRESSION })),
  // Without the size, each call would clear memory for the largest of inputs, which costs ten times what compression does.
  '.zst': once(`zstd ${zstd}`, (content) =>
    promisify(zstdCompress)(content, {
      pledgedSrcSize: content.length,
      params: { [constants.ZSTD_c_compressionLevel]: 19 }
    })
  )
} as const

/** Forgets the forms of files that no build has had for a day. */
export const pruneForms = (): Promise<void> => files.prune()

function once(program: string, compress: Compress): Compress {
  return (content) =>
    files.of(createHash('sha256').update(program).update('\n').update(content).digest('hex'), () => compress(content))
}

type Compress = (content: Buffer) => Promise<Buffer>

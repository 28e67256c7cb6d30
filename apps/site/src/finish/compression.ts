import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { storedForms } from '../serving/stored-forms.ts'
import { kept } from '../kept.ts'

const files = kept('compressed')
const { brotli, zlib } = process.versions

/** Endings of compressed files, with what makes them from a content: each once, as long as that does not change. */
export const forms = {
  '.br': once(`brotli ${brotli}`, (content) =>
    promisify(brotliCompress)(content, {
      params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY }
    })
  ),
  '.gz': once(`gzip ${zlib}`, (content) => promisify(gzip)(content, { level: constants.Z_BEST_COMPRESSION }))
} satisfies Record<keyof typeof storedForms, Compressed>

/** Forgets the forms of files that no build has had for a day. */
export const pruneForms = (): Promise<void> => files.prune()

function once(program: string, compress: Compress): Compressed {
  return (content) =>
    files.file(createHash('sha256').update(program).update('\n').update(content).digest('hex'), () => compress(content))
}

type Compress = (content: Buffer) => Promise<Buffer>
type Compressed = (content: Buffer) => Promise<URL>

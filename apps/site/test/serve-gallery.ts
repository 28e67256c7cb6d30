import { rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { gallery } from '../src/integrations/gallery.ts'
import { preview } from '../src/serving/preview.ts'
import { buildApart } from './apart.ts'
import { newWorkDir } from './build-site.ts'

const workDir = newWorkDir()
const outDir = join(workDir, 'dist')

process.on('exit', () => rmSync(workDir, { recursive: true, force: true }))
process.on('SIGTERM', () => process.exit())
process.on('SIGINT', () => process.exit())

await buildApart(workDir, outDir, {
  integrations: (own) => [...own, gallery({ built: true })],
  ledger: { '/gallery/': { published: '2026-11-21' } }
})

createServer(preview(outDir)).listen(Number(process.env.GALLERY_PORT), '127.0.0.1')

import { rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { draftPreview } from '../src/integrations/draft-preview.ts'
import { gallery } from '../src/integrations/gallery.ts'
import { keptPromises } from '../src/finish/ledger.ts'
import { preview } from '../src/serving/preview.ts'
import { newWorkDir } from './build-site.ts'
import { changedContent, MOMENT } from './changed/content.ts'

const workDir = newWorkDir()
const outDir = join(workDir, 'dist')
const content = changedContent()

process.on('exit', () => {
  for (const folder of [workDir, content]) {
    rmSync(folder, { recursive: true, force: true })
  }
})
process.on('SIGTERM', () => process.exit())
process.on('SIGINT', () => process.exit())

writeFileSync(
  join(content, 'posts/draft/index.mdx'),
  '---\ntitle: A draft\ndescription: What a draft looks like to its author, with a description that is long enough.\npublished: 2026-11-21\ntags: [v8]\ndraft: true\n---\n\nIts text.\n'
)

// Both are read where they are first needed, once for a process.
process.env.CONTENT_DIR = content
process.env.SOURCE_DATE_EPOCH = String(MOMENT)

const { steps } = await import('../src/finish/finish.ts')
const { buildApart } = await import('./apart.ts')

await buildApart(workDir, outDir, {
  integrations: (own) => [...own, gallery({ built: true }), draftPreview({ built: true })],
  // What the ledger does not know yet is what these pages show.
  parts: steps.filter((step) => step !== keptPromises),
  ledger: { '/posts/given-up/': { gone: '2026-11-21' } }
})

createServer(preview(outDir)).listen(Number(process.env.GALLERY_PORT), '127.0.0.1')

import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { build, preview, type AstroInlineConfig } from 'astro'
import { gallery } from '../src/build/gallery.ts'
import { apart } from './apart.ts'
import { newWorkDir } from './build-site.ts'

const workDir = newWorkDir()
const { integrations = [], ...rest } = apart(workDir, join(workDir, 'dist'))

const config: AstroInlineConfig = {
  ...rest,
  logLevel: 'warn',
  integrations: [...integrations.filter(isWanted), gallery({ built: true })],
  server: { host: '127.0.0.1', port: Number(process.env.GALLERY_PORT) }
}

process.on('exit', () => rmSync(workDir, { recursive: true, force: true }))
process.on('SIGTERM', () => process.exit())
process.on('SIGINT', () => process.exit())

// Paths of entries are relative to the root, and are read from where the process stands.
process.chdir(workDir)
await build(config)
await preview(config)

/** A page that is never published has no place in the ledger of addresses, and needs no paper. */
function isWanted(integration: unknown) {
  return !['kept-promises', 'printed-cv'].includes(String(Reflect.get(Object(integration), 'name')))
}

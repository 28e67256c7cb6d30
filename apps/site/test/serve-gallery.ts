import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { build, preview } from 'astro'
import { apart } from './apart.ts'
import { newWorkDir } from './build-site.ts'

const workDir = newWorkDir()
const config = apart(workDir, join(workDir, 'dist'))

process.on('exit', () => rmSync(workDir, { recursive: true, force: true }))
process.on('SIGTERM', () => process.exit())
process.on('SIGINT', () => process.exit())

// Paths of entries are relative to the root, and are read from where the process stands.
process.chdir(workDir)
await build({ ...config, logLevel: 'warn' })
await preview({ ...config, logLevel: 'warn', server: { host: '127.0.0.1', port: Number(process.env.GALLERY_PORT) } })

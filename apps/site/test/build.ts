import { build } from 'astro'
import { apart } from './apart.ts'

const [workDir = '', outDir = ''] = process.argv.slice(2)

// Paths of entries are relative to the root, and are read from where the process stands.
process.chdir(workDir)
await build({ ...apart(workDir, outDir), logLevel: 'warn' })

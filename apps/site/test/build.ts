import { build } from 'astro'
import { apart } from './apart.ts'

const [workDir = '', outDir = ''] = process.argv.slice(2)

await build({ ...apart(workDir, outDir), logLevel: 'warn' })

import { buildApart } from './apart.ts'

const [workDir = '', outDir = ''] = process.argv.slice(2)

await buildApart(workDir, outDir)

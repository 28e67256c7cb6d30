import { soleWriter } from '../src/changes/sole-writer.ts'

const [contentDir = ''] = process.argv.slice(2)

using _ = await soleWriter(contentDir, { err: () => undefined, signal: new AbortController().signal })

process.stdout.write('kept\n')
await new Promise((resolve) => process.stdin.once('close', resolve).resume())

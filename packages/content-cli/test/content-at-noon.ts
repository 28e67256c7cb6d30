import { run } from '../src/run.ts'
import { nowMs } from '@zerodeps/content-check/test/clock'

const [contentDir = '', ...args] = process.argv.slice(2)

process.exitCode = await run([...args, '--content', contentDir], {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  colour: false,
  interactive: false,
  cwd: contentDir,
  nowMs: () => nowMs,
  signal: new AbortController().signal
})

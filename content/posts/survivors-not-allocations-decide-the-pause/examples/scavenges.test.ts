import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { test } from 'node:test'
import { fit, scavenges } from './scavenges.ts'

const lines = [
  '[9:0x1] 71 ms: pause=2.6 mutator=4.0 gc=s scavenge=2.50 scavenge.roots=0.13 promoted=1048576 new_space_survived=2097152 promotion_ratio=2.0%',
  '[9:0x1] 72 ms: pause=6.0 mutator=3.5 gc=mc scavenge=0.00 promoted=1333888 new_space_survived=0',
  'listening on port 8080',
  '[9:0x1:0] 78 ms: GC: {"pause":4.6,"gc":"s","promoted":2097152,"new_space_survived":4194304,"promotion_ratio":1.96,"scavenge":4.5,"scavenge.roots":0.03}'
]

test('both forms of the trace, and nothing but young collections', () => {
  assert.deepEqual(scavenges(lines.join('\n')), [
    { ms: 2.5, copiedMiB: 3 },
    { ms: 4.5, copiedMiB: 6 }
  ])
})

test('the line nearest to three collections', () => {
  const { baseMs, msPerMiB } = fit([
    { ms: 1, copiedMiB: 0 },
    { ms: 1, copiedMiB: 1 },
    { ms: 4, copiedMiB: 2 }
  ])

  assert.ok(Math.abs(baseMs - 0.5) < 1e-12)
  assert.ok(Math.abs(msPerMiB - 1.5) < 1e-12)
})

test('the program prints the medians of four groups, from few MiB to many', (_, done) => {
  const program = execFile(process.execPath, [join(import.meta.dirname, 'read-trace.ts')], (_error, stdout) => {
    assert.equal(stdout, '1 scavenges: 3.0 MiB copied, 2.50 ms\n1 scavenges: 6.0 MiB copied, 4.50 ms\n')
    done()
  })

  program.stdin?.end(lines.toReversed().join('\n'))
})

import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { promisify } from 'node:util'

const folder = mkdtempSync(join(tmpdir(), 'profiles-'))

after(() => rmSync(folder, { recursive: true }))

test('the browser says its version, and its profile is removed', async () => {
  const flags = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const program = [join(import.meta.dirname, 'first.ts'), ...flags]
  const { stdout } = await promisify(execFile)(process.execPath, program, { env: { ...process.env, TMPDIR: folder } })

  assert.match(stdout, /^\w*Chrome\/\d+\./)
  assert.deepEqual(
    readdirSync(folder).filter((name) => name.startsWith('swm-cdp-')),
    []
  )
})

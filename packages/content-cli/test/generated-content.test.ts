import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkContent } from '@zerodeps/content-check/check'
import { expect, it } from 'vitest'
import { generateContent } from '../bench/generate.ts'

it('generates posts in which the check finds nothing', async ({ onTestFinished }) => {
  const contentDir = mkdtempSync(join(tmpdir(), 'generated-'))

  onTestFinished(() => {
    rmSync(contentDir, { recursive: true })
  })
  generateContent(contentDir, 20)

  const findings = await checkContent({ contentDir, nowMs: Date.parse('2026-11-28') })

  // Recordings age with the Node.js that the repository pins.
  expect(findings.filter(({ code }) => code !== 'recording-outdated')).toEqual([])
})

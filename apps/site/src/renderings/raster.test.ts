import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { drawing } from './raster.ts'

const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" width="60" height="20"><text y="15" font-family="DejaVu Sans">word</text></svg>'
let temporary = ''

beforeEach(() => {
  temporary = mkdtempSync(join(tmpdir(), 'raster-'))
  vi.stubEnv('TMPDIR', temporary)
  vi.stubEnv('FONTCONFIG_FILE', '/no/such/file')
})

afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(temporary, { recursive: true })
})

test('what draws text leaves no folder and no variable behind, and draws with its own face alone', async () => {
  const asked = await drawing(svg)

  expect(asked).toEqual(await drawing(svg.replace('DejaVu Sans', 'Roboto Condensed')))
  expect(asked).not.toEqual(await drawing(svg.replace('word', '')))
  expect(readdirSync(temporary)).toEqual([])
  expect(process.env.FONTCONFIG_FILE).toBe('/no/such/file')
})

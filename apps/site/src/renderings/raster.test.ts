import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { drawing, photograph } from './raster.ts'

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

test('what moves keeps its frames as GIF, and its first one in every other format', async () => {
  const frames = sharp(Buffer.from([255, 0, 0, 0, 0, 255]), {
    raw: { width: 1, height: 2, channels: 3, pageHeight: 1 }
  })

  for (const moving of [await frames.clone().gif().toBuffer(), await frames.clone().webp().toBuffer()]) {
    expect(await sharp(await photograph(moving, 'a.gif')).metadata()).toMatchObject({ pages: 2, width: 1, height: 1 })
    expect((await sharp(await photograph(moving, 'a.png')).metadata()).pages).toBeUndefined()
  }
})

import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync, mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { accepted, datedPdf, pdfOf, asPrinted, printCv, withoutPdf } from './printed-cv.ts'

const html = '<head></head><p><a class="pdf" href="/x.pdf">PDF</a> <a href="/cv.json">JSON</a></p>'
const atMs = Date.parse('2026-11-21T10:20:30Z')
let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'printed-'))
  mkdirSync(join(folder, 'cv'))
  writeFileSync(join(folder, 'cv/index.html'), html)
})

afterEach(() => {
  rmSync(folder, { recursive: true })
})

test.each([
  ['there is no browser', ''],
  ['the browser fails', '/bin/false'],
  ['the browser prints nothing', '/bin/true']
])('where %s the build goes on, without the file and without the link', async (_, browser) => {
  const dir = pathToFileURL(`${folder}/`)

  expect(await printCv({ dir, siteUrl: 'https://example.org', nowMs: atMs, browser })).toMatch(/./)
  expect(readdirSync(folder)).toEqual(['cv'])
  expect(readFileSync(join(folder, 'cv/index.html'), 'utf8')).toBe(withoutPdf(html))
})

test('the file is the one that the page links to', () => {
  expect(pdfOf(html)).toBe('x.pdf')
})

test('only the link to the PDF goes', () => {
  expect(withoutPdf(html)).toBe('<head></head><p><a href="/cv.json">JSON</a></p>')
})

test('the printed page fetches nothing, and its links lead to the site', () => {
  expect(asPrinted(`<html><head><script src="/a.js"></script></head>${html}`, 'https://example.org')).not.toContain(
    'a.js'
  )
  expect(asPrinted(html, 'https://example.org')).toContain('<head><base href="https://example.org/">')
})

test('two prints of one build carry the date of the build, in a file of the same length', () => {
  const pdf = Buffer.from("/CreationDate (D:20200101000000+00'00')\n/ModDate (D:20200101000001+00'00')>>é", 'latin1')
  const dated = datedPdf(pdf, atMs)

  expect(dated).toHaveLength(pdf.length)
  expect(dated.toString('latin1')).toBe(
    "/CreationDate (D:20261121102030+00'00')\n/ModDate (D:20261121102030+00'00')>>é"
  )
})

test.each([
  ['three pages', `${'/Type /Page\n'.repeat(3)}/BaseFont /AAAAAA+RobotoCondensed-Regular`, 'it takes 3 pages'],
  ['the face of the machine', '/Type /Page\n/BaseFont /AAAAAA+DejaVuSans', 'another face']
])('a print on %s is refused', (_, text, message) => {
  expect(() => accepted(Buffer.from(text))).toThrow(message)
})

test('a print on two pages in its own face is taken as it is', () => {
  const pdf = Buffer.from('/Type /Pages\n/Type /Page\n/Type /Page\n/BaseFont /AAAAAA+RobotoCondensed-Regular')

  expect(accepted(pdf)).toBe(pdf)
})

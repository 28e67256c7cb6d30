import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { AstroIntegration } from 'astro'
import { faces } from '../metadata/faces.ts'
import { systemBrowser } from './browser.ts'

const PAGE = 'cv/index.html'
const MAX_PAGES = 2
const TIMEOUT_MS = 30_000
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-pdf-header-footer'
]

/** Outside every layer, so that it wins over what the page asks for. */
const face = `${fontFace(faces.regular, '100 500')}${fontFace(faces.bold, '501 900')}*{font-family:printed}`

/**
 * Prints the CV to a PDF where the machine has a browser. Where it has none, or the print fails or is too long, the build
 * goes on without the file and without the link to it.
 */
export function printedCv(siteUrl: string, nowMs: number, browser = systemBrowser() ?? ''): AstroIntegration {
  return {
    name: 'printed-cv',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const problem = await printCv({ dir, siteUrl, nowMs, browser })

        if (problem !== undefined) {
          logger.warn(`no PDF of the CV: ${problem}`)
        }
      }
    }
  }
}

/** Prints the CV of the built site in `dir`, or takes the link to the PDF out of it and says why. */
export async function printCv({ dir, siteUrl, nowMs, browser }: Printing): Promise<string | undefined> {
  const page = new URL(PAGE, dir)
  const html = await readFile(page, 'utf8')

  try {
    await writeFile(
      new URL(pdfOf(html), dir),
      datedPdf(accepted(await print(browser, asPrinted(html, siteUrl))), nowMs)
    )

    return undefined
  } catch (error) {
    await writeFile(page, withoutPdf(html))

    return error instanceof Error ? error.message.split('\n')[0] : String(error)
  }
}

/** The file that the page links to, by its path below the folder of the site. */
export function pdfOf(html: string): string {
  const path = /<a [^>]*class="pdf"[^>]* href="\/([^"]+)"/.exec(html)?.[1]

  if (path === undefined) {
    throw new Error('the page of the CV names no PDF')
  }

  return path
}

/** The page without its link to the PDF. */
export function withoutPdf(html: string): string {
  return html.replace(/<a [^>]*class="pdf"[^>]*>.*?<\/a>\s*/s, '')
}

/**
 * The page as it is printed: on A4, in the face of the cards whatever the machine has, with links that lead to the site,
 * and without anything it would fetch.
 */
export function asPrinted(html: string, siteUrl: string): string {
  return html
    .replaceAll(/<script\b.*?<\/script>/gs, '')
    .replace('<head>', `<head><base href="${siteUrl}/"><style>@page{size:A4}${face}</style>`)
}

/**
 * The document itself, if it is in the face it should be in, and not too long.
 *
 * @throws with what is wrong
 */
export function accepted(pdf: Buffer): Buffer {
  const text = pdf.toString('latin1')
  const pages = text.match(/\/Type \/Page\b/g)?.length ?? 0

  if (!/\/BaseFont \/[A-Z]{6}\+RobotoCondensed/.test(text)) {
    throw new Error('the browser printed it in another face')
  }

  if (pages > MAX_PAGES) {
    throw new Error(`it takes ${pages} pages, and ${MAX_PAGES} are its limit`)
  }

  return pdf
}

/** The same document with its dates set, in place: the file keeps its length, so that the offsets in it stay right. */
export function datedPdf(pdf: Buffer, nowMs: number): Buffer {
  const date = new Date(nowMs).toISOString().replaceAll(/\D/g, '').slice(0, 14)

  return Buffer.from(pdf.toString('latin1').replaceAll(/(?<=\/(?:CreationDate|ModDate) \(D:)\d{14}/g, date), 'latin1')
}

async function print(browser: string, html: string): Promise<Buffer> {
  if (browser === '') {
    throw new Error('this machine has no Chromium or Chrome, and CHROME_PATH names none')
  }

  const folder = await mkdtemp(join(tmpdir(), 'cv-'))
  const page = join(folder, 'cv.html')
  const file = join(folder, 'cv.pdf')

  try {
    await writeFile(page, html)
    await promisify(execFile)(
      browser,
      [...FLAGS, `--user-data-dir=${join(folder, 'profile')}`, `--print-to-pdf=${file}`, page],
      { timeout: TIMEOUT_MS, killSignal: 'SIGKILL' }
    )

    return await readFile(file)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function fontFace(file: string, weight: string): string {
  const data = readFileSync(file, 'base64')

  return `@font-face{font-family:printed;font-weight:${weight};src:url(data:font/ttf;base64,${data})}`
}

interface Printing {
  readonly dir: URL
  readonly siteUrl: string
  readonly nowMs: number
  /** The path of the browser; empty where there is none. */
  readonly browser: string
}

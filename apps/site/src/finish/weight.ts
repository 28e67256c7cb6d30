import { stat } from 'node:fs/promises'
import { forms } from './compression.ts'

/**
 * What a first visit to a page transfers, with text compressed by Brotli at its highest quality. A picture counts with
 * the largest of the files a browser may choose from. `read` gives a file of the site by its path, such as `/_astro/a.js`.
 */
export async function weigh(html: string, read: ReadFile): Promise<Weight> {
  const scripts = await Promise.all(sources(html, 'script').map(async (path) => textBytes(await read(path))))
  const pictures = await Promise.all(
    (html.match(/<picture>.*?<\/picture>|<img\b[^>]*>/gs) ?? []).map((picture) => largest(picture, read))
  )

  return {
    htmlBytes: await textBytes(html),
    scriptBytes: sum(scripts),
    pictureBytes: sum(pictures),
    requests: 1 + scripts.length + pictures.length
  }
}

/** Bytes of a text on the wire. */
export async function textBytes(text: string | Buffer): Promise<number> {
  return (await stat(await forms['.br'](Buffer.from(text)))).size
}

async function largest(picture: string, read: ReadFile): Promise<number> {
  const files = picture.match(/\/_astro\/[^\s",]+/g) ?? []
  const sizes = await Promise.all(files.map(async (path) => (await read(path)).length))

  return Math.max(0, ...sizes)
}

function sources(html: string, tag: string): string[] {
  return [...html.matchAll(new RegExp(`<${tag}\\b[^>]*\\bsrc="([^"]+)"`, 'g'))].map(([, path = '']) => path)
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

export interface Weight {
  readonly htmlBytes: number
  readonly scriptBytes: number
  readonly pictureBytes: number
  readonly requests: number
}

type ReadFile = (path: string) => Promise<Buffer>

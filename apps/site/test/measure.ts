import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'

/**
 * What a first visit to a built page transfers, measured from its files: texts with Brotli at its highest quality, each
 * picture with the largest file that a browser may choose. `folder` is the built site.
 */
export function measure(path: string, html: string, folder: string): Measured {
  const scripts = withImports(
    [...html.matchAll(/<script\b[^>]*\bsrc="?([^"\s>]+)/g)].map(([, file = '']) => file),
    folder
  )
  const pictures = html.match(/<picture>.*?<\/picture>|<img\b[^>]*>/gs) ?? []
  const fonts = [...html.matchAll(/url\(["']?(\/[^)"']+\.woff2?)/g)].map(([, file = '']) => file)
  const styles = [...html.matchAll(/<style[^>]*>(.*?)<\/style>/gs)].map(([, css = '']) => css)
  const sizes = (picture: string) => [...picture.matchAll(/\/_astro\/[^\s",]+/g)].map(([file]) => bytesOf(file, folder))

  return {
    path,
    words: proseOf(html).match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)?.length ?? 0,
    codeBlocks: textOf(html).match(/<figure class="code/g)?.length ?? 0,
    htmlBytes: brotli(html),
    cssBytes: styles.length > 0 ? brotli(styles.join('')) : 0,
    scriptBytes: sum(scripts.map((file) => brotli(readFileSync(join(folder, file))))),
    fontBytes: sum(fonts.map((file) => bytesOf(file, folder))),
    pictureBytes: sum(pictures.map((picture) => Math.max(0, ...sizes(picture)))),
    requests: 1 + scripts.length + fonts.length + pictures.length,
    overheadBytes: brotli(html) - brotli(textOf(html))
  }
}

/**
 * What the models of a page load when they come near, beside its own scripts: the files named for them, with what these
 * import.
 */
export function modelBytes(html: string, folder: string): number {
  const names = [...html.matchAll(/\bdata-model="([^"]+)"/g)].map(([, name = '']) => name)
  const own = [...html.matchAll(/<script\b[^>]*\bsrc="([^"]+)"/g)].map(([, file = '']) => file)
  const files = readdirSync(join(folder, '_astro')).filter(
    (file) => file.endsWith('.js') && ['live-model', ...names].includes(file.split('.', 1)[0] ?? '')
  )
  const loaded = withImports(
    files.map((file) => `/_astro/${file}`),
    folder
  )

  return names.length === 0
    ? 0
    : sum(loaded.filter((file) => !own.includes(file)).map((file) => brotli(readFileSync(join(folder, file)))))
}

/** The bytes of a text on the wire. */
export function brotli(text: string | Buffer): number {
  return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length
}

/** The rows under the heads that a reader of the build's log wants to see. */
export function table(rows: readonly Measured[]): string {
  const cells = rows.map((row) => [
    row.path,
    ...[row.words, row.htmlBytes, row.cssBytes, row.scriptBytes, row.fontBytes, row.pictureBytes, row.requests].map(
      (value) => value.toLocaleString('en')
    )
  ])
  const lines = [['page', 'words', 'HTML', 'CSS in it', 'JS', 'fonts', 'images', 'requests'], ...cells]
  const widths = lines[0]?.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0))) ?? []

  return lines
    .map(([page = '', ...figures]) =>
      [page.padEnd(widths[0] ?? 0), ...figures.map((figure, index) => figure.padStart(widths[index + 1] ?? 0))].join(
        '  '
      )
    )
    .join('\n')
}

/** The own text of an article: from the opening of its prose to the footer after it. */
function textOf(html: string): string {
  return /<div class="prose\b[^>]*>(.*)<\/div>\s*<footer\b/s.exec(html)?.[1] ?? ''
}

function proseOf(html: string): string {
  const text = textOf(html) || (/<main\b.*<\/main>/s.exec(html)?.[0] ?? '')

  return text.replaceAll(/<(pre|svg|table|script|style)\b.*?<\/\1>/gs, ' ').replaceAll(/<[^>]*>/g, ' ')
}

function withImports(files: readonly string[], folder: string): string[] {
  const seen = new Set<string>()
  const queue = [...files]

  for (let file = queue.shift(); file !== undefined; file = queue.shift()) {
    if (!seen.has(file) && existsSync(join(folder, file))) {
      const code = readFileSync(join(folder, file), 'utf8')

      seen.add(file)
      queue.push(
        ...[...code.matchAll(/(?:from|import)\s*["']\.\/([^"']+)["']/g)].map(([, name = '']) => `/_astro/${name}`)
      )
    }
  }

  return [...seen]
}

function bytesOf(file: string, folder: string): number {
  return readFileSync(join(folder, file)).length
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

/** Bytes as they travel. */
export interface Measured {
  readonly path: string
  /** Without code, tables and drawings. */
  readonly words: number
  readonly codeBlocks: number
  /** With the styles that stand in it. */
  readonly htmlBytes: number
  readonly cssBytes: number
  readonly scriptBytes: number
  readonly fontBytes: number
  readonly pictureBytes: number
  readonly requests: number
  /** What the page takes beyond its own text: head, styles, header, footer. */
  readonly overheadBytes: number
}

import { extname } from 'node:path'

/** What a file is, by the end of its name. Text is UTF-8 and is compressed by the build. */
const textTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.cpuprofile': 'application/json',
  '.css': 'text/css',
  '.csv': 'text/csv',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.md': 'text/markdown',
  '.opml': 'text/x-opml',
  '.svg': 'image/svg+xml',
  '.ts': 'text/plain',
  '.txt': 'text/plain',
  '.vcf': 'text/vcard',
  '.webmanifest': 'application/manifest+json',
  '.xml': 'application/xml'
}

const binaryTypes: Readonly<Record<string, string>> = {
  '.avif': 'image/avif',
  '.gif': 'image/gif',
  '.ico': 'image/x-icon',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.wasm': 'application/wasm',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2'
}

/** Extensions with their types, as a server's own table wants them: without a charset. */
export const mediaTypes: Readonly<Record<string, string>> = { ...textTypes, ...binaryTypes }

/** The files whose names do not say what they are: https://www.jsonfeed.org/version/1.1/#suggestions-for-publishers */
export const jsonFeed = { patterns: ['/feed.json', '/feed/*.json'], type: 'application/feed+json' } as const

/** Types that are sent with `charset=utf-8`. */
export const charsetTypes: readonly string[] = [...Object.values(textTypes), jsonFeed.type]

/** The whole `Content-Type` of a file. What nobody knows is bytes, which no browser interprets. */
export function contentType(path: string): string {
  const extension = extname(path)
  const type = /^\/feed(\/[^/]+)?\.json$/.test(path) ? jsonFeed.type : mediaTypes[extension]

  if (type === undefined) {
    return 'application/octet-stream'
  }

  return charsetTypes.includes(type) ? `${type}; charset=utf-8` : type
}

export function isText(path: string): boolean {
  return extname(path) in textTypes
}

/** Text shrinks, and so does WebAssembly; pictures and fonts are compressed already. */
export function isCompressible(path: string): boolean {
  return isText(path) || extname(path) === '.wasm'
}

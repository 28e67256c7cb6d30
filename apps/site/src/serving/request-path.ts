import { unescape } from 'node:querystring'

/** The path that a request asks for: decoded once, without `.` and `..`; nothing if it is not one, or leaves the site. */
export function requestPath(target: string): string | undefined {
  const [, host, named = ''] = /^(https?:\/\/[^/?#]*)?([^?#]*)/i.exec(target) ?? []
  const written = named === '' && host !== undefined ? '/' : named

  if (!written.startsWith('/') || /%(?![\da-f]{2}|$)|%00/i.test(written) || written.endsWith('%')) {
    return undefined
  }

  // What is no UTF-8 gets marks that no file has in its name.
  const segments = unescape(written).slice(1).split('/')
  const kept: string[] = []

  for (const segment of segments) {
    if (segment === '..' && kept.pop() === undefined) {
      return undefined
    }

    if (!isDots(segment)) {
      kept.push(segment)
    }
  }

  return `/${[...kept, ...(isDots(segments.at(-1)) ? [''] : [])].join('/')}`
}

function isDots(segment: string | undefined): boolean {
  return segment === '.' || segment === '..'
}

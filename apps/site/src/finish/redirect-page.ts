import { publicUrl } from '../site.ts'

/** A page that leads on to `path`, for a host that serves files only. */
export function redirectPage(path: string): string {
  return `<!doctype html><html lang="en"><head><meta http-equiv="content-security-policy" content="default-src 'none'"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Moved</title><meta http-equiv="refresh" content="0;url=${path}"><meta name="robots" content="noindex"><link rel="canonical" href="${publicUrl(path)}"></head><body><p>This page has moved to <a href="${path}">${publicUrl(path)}</a>.</p></body></html>\n`
}

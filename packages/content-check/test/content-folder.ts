import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fixedPages } from '@zerodeps/content-schema/pages'
import { onTestFinished } from 'vitest'

/** A content folder of its own for one test: the sound base, then a fixture, then these files over it. */
export function contentFolder({ fixture, files = {} }: Contents = {}): string {
  const root = mkdtempSync(join(tmpdir(), 'content-'))

  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  cpSync(join(import.meta.dirname, 'fixtures/base'), root, { recursive: true })

  if (fixture !== undefined) {
    cpSync(join(import.meta.dirname, 'fixtures/corpus', fixture), root, { recursive: true })
    rmSync(join(root, 'expected.json'), { force: true })
  }

  for (const [path, data] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), data)
  }

  recordFixedPages(join(root, 'permalinks.json'))

  return root
}

/** The pages of the site that no content makes are recorded after all else, so that no place in a fixture moves. */
function recordFixedPages(ledger: string): void {
  const text = readFileSync(ledger, 'utf8')
  const missing = fixedPages.filter((path) => path.endsWith('/') && !text.includes(`"${path}":`))

  if (text.includes('"/posts/": {') && text.endsWith('}\n}\n')) {
    writeFileSync(
      ledger,
      text.replace(/\n\}\n$/, `${missing.map((path) => `,\n  "${path}": { "published": "2026-11-01" }`).join('')}\n}\n`)
    )
  }
}

/** A sound post with another body, with other lines of front matter, or with another title, as each post of a folder has. */
export function post(body = 'Text.\n', matter = '', title = 'A post about something'): string {
  return `---
title: ${title}
description: A description that is long enough for the schema and says little.
published: 2026-11-01
tags: [v8]
${matter}---

${body}`
}

export interface Contents {
  readonly fixture?: string
  readonly files?: Readonly<Record<string, string | Uint8Array>>
}

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkContent, type CheckOptions } from '@zerodeps/content-check/check'
import type { Finding, Fix } from '@zerodeps/content-check/findings/finding'
import { offsetAt } from '@zerodeps/content-check/findings/place'
import { edited } from './edit.ts'

/** What was mended may let the check see more. */
const MAX_ROUNDS = 5

/**
 * The files of the content in which what has one meaning alone is mended, and each change at the place that it had when it
 * was made. Nothing is written.
 */
export async function fixed(
  { overlay, ...options }: CheckOptions,
  isWanted: (finding: Finding) => boolean
): Promise<Fixed> {
  const writes: Record<string, string> = {}
  const changes: FixedPlace[] = []

  for (let round = 0; round < MAX_ROUNDS; round++) {
    const findings = await checkContent({ ...options, overlay: { ...overlay, ...writes } })
    const fixes = findings.filter(isWanted).flatMap(({ file, fix }) => (fix ? [{ file, fix }] : []))

    if (fixes.length === 0) {
      break
    }

    for (const [file, own] of Map.groupBy(fixes, ({ file }) => file)) {
      const source = writes[file] ?? overlay?.[file] ?? readFileSync(join(options.contentDir, file), 'utf8')

      writes[file] = edited(source, (text) =>
        replaced(
          text,
          own.map(({ fix }) => fix),
          (change) => changes.push({ file, ...change })
        )
      )
    }
  }

  return { writes, changes }
}

/** Mends from the end to the beginning, so that places stay; of two that overlap the later waits for the next round. */
function replaced(source: string, fixes: readonly Fix[], tell: (change: Omit<FixedPlace, 'file'>) => void): string {
  let text = source
  let end = source.length

  for (const fix of fixes.toSorted((a, b) => b.line - a.line || b.column - a.column)) {
    const start = offsetAt(text, fix)

    if (start + fix.length <= end) {
      tell({ line: fix.line, column: fix.column, before: text.slice(start, start + fix.length), after: fix.text })
      text = text.slice(0, start) + fix.text + text.slice(start + fix.length)
      end = start
    }
  }

  return text
}

interface Fixed {
  /** By file, relative to the content folder. */
  readonly writes: Readonly<Record<string, string>>
  readonly changes: readonly FixedPlace[]
}

interface FixedPlace {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly before: string
  readonly after: string
}

import { writeFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { contentFolder, nowMs, post } from '../test/content-folder.ts'
import { watchContent } from './watch.ts'

it('checks again after a change, with the file just saved first', { timeout: 60_000 }, async () => {
  const broken = post('# Big\n', 'draft: true\n')
  const contentDir = contentFolder({
    files: { 'posts/a/index.mdx': broken, 'posts/b/index.mdx': post('Text.\n', 'draft: true\n') }
  })
  const controller = new AbortController()
  const reports: string[][] = []

  await watchContent({
    contentDir,
    nowMs: () => nowMs,
    signal: controller.signal,
    onFindings: (findings) => {
      reports.push(findings.map(({ file }) => file))

      if (reports.length === 1) {
        void saveUntilSeen()
      } else if (findings.length === 2) {
        controller.abort()
      }
    }
  })

  expect(reports[0]).toEqual(['posts/a/index.mdx'])
  expect(reports.at(-1)).toEqual(['posts/b/index.mdx', 'posts/a/index.mdx'])

  /** The watcher says nothing of when it began to listen, so the file is saved until it was heard. */
  async function saveUntilSeen(): Promise<void> {
    while (!controller.signal.aborted) {
      writeFileSync(join(contentDir, 'posts/b/index.mdx'), broken)
      await pause(200)
    }
  }
})

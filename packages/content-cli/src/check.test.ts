import { describe, expect, it } from 'vitest'
import { nowMs } from '../test/clock.ts'
import { contentFolder } from '../test/content-folder.ts'
import { checkContent } from './check.ts'

describe('checkContent', () => {
  it('finds nothing in sound content', async () => {
    expect(await checkContent({ contentDir: contentFolder(), nowMs })).toEqual([])
  })

  it('names every fault of a post in one run, sorted by place', async () => {
    const contentDir = contentFolder({
      files: { 'posts/b/index.mdx': '---\ntitel: x\n---\n\n# Big\n\nA lone { and <https://a.b>\n' }
    })
    const findings = await checkContent({ contentDir, nowMs })

    expect(findings.map(({ line, code }) => [line, code])).toEqual([
      [2, 'missing-key'],
      [2, 'missing-key'],
      [2, 'missing-key'],
      [2, 'missing-key'],
      [2, 'unknown-key'],
      [5, 'heading-level'],
      [7, 'mdx-brace'],
      [7, 'mdx-autolink']
    ])
  })
})

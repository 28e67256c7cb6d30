import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { nowMs } from '../test/clock.ts'
import { contentFolder, post } from '../test/content-folder.ts'
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

  it('a recording of other code stops the publication of its own post, and no page that readers have', async () => {
    const findings = await checkContent({ contentDir: contentFolder({ fixture: 'recordings-stale' }), nowMs })

    expect(findings.map(({ code, file, severity }) => [code, file.split('/')[1], severity])).toEqual([
      ['recording-stale', 'good-post', 'warning'],
      ['recording-outdated', 'older', 'draft'],
      ['node-unrecorded', 'older', 'draft'],
      ['recording-stale', 'unknown', 'draft'],
      ['node-unrecorded', 'unknown', 'draft'],
      ['recording-stale', 'runtime', 'warning'],
      ['ledger-missing', 'runtime', 'error']
    ])
  })

  it('knows the vCard of the owner by the name that the profile gives to files', async () => {
    const profile = readFileSync(new URL('../../../content/profile.yaml', import.meta.url), 'utf8')
    const contentDir = contentFolder({
      files: {
        'profile.yaml': profile.replace(/^slug: .*$/m, 'slug: ada-example'),
        'posts/b/index.mdx': post('[One](/ada-example.vcf) and [another](/no-one.vcf).\n', 'draft: true\n')
      }
    })
    const findings = await checkContent({ contentDir, nowMs })

    expect(findings.map(({ code, message }) => [code, message])).toEqual([
      ['link-dead', expect.stringContaining('/no-one.vcf')]
    ])
  })
})

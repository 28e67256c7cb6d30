import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { checkContent } from '../src/check.ts'
import { textReport } from '../src/report/text.ts'
import { nowMs } from './clock.ts'
import { contentFolder } from './content-folder.ts'

const corpus = join(import.meta.dirname, 'fixtures/corpus')

it.each(readdirSync(corpus))(
  '%s gives exactly the expected findings, in these words and with these fixes, and the same again',
  { timeout: 60_000 },
  async (fixture) => {
    const expected: unknown = JSON.parse(readFileSync(join(corpus, fixture, 'expected.json'), 'utf8'))
    const contentDir = contentFolder({ fixture })
    const keptIn = join(contentDir, 'kept.json')
    const findings = await checkContent({ contentDir, nowMs, keptIn })

    expect(findings.map(({ file, line, code }) => [file, line, code])).toEqual(expected)
    expect([textReport(findings), ...findings.flatMap(({ fix }) => fix ?? [])]).toMatchSnapshot()
    expect(await checkContent({ contentDir, nowMs, keptIn })).toEqual(findings)
  }
)

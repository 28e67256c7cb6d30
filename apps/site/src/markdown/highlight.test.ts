import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { highlight } from './highlight.ts'

const LANGUAGES = ['ts', 'console', 'diff', 'json', 'sh', 'brainfunk', 'text']

test.each(LANGUAGES)(
  'the text of highlighted %s is the text that came in, to the letter',
  { timeout: 30_000 },
  async (lang) => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 80 }), async (code) => {
        const written = code.replaceAll(/\r\n?/g, '\n')

        expect(textOf(await highlight(written, lang))).toBe(written)
      }),
      { numRuns: Number(process.env.FUZZ_RUNS ?? 60), seed: 20261121 }
    )
  }
)

describe('a token', () => {
  test.each([
    ['ts', 'const', 'k'],
    ['ts', "'text'", 's'],
    ['ts', '12', 'n'],
    ['ts', '// why', 'c'],
    ['diff', '+added', 'i'],
    ['diff', '-removed', 'd'],
    ['json', 'true', 'n']
  ])('in %s, %s has the class %s', async (lang, code, role) => {
    expect(await highlight(code, lang)).toEqual([`<span class="${role}">${code}</span>`])
  })

  test('of markup is escaped', async () => {
    expect(await highlight('<b>&amp;</b>', 'text')).toEqual(['&lt;b>&amp;amp;&lt;/b>'])
  })
})

test('a language that nobody knows is shown plain', async () => {
  expect(await highlight('const a = 1', 'brainfunk')).toEqual(['const a = 1'])
})

function textOf(lines: readonly string[]): string {
  return lines
    .join('\n')
    .replaceAll(/<\/?span[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&')
}

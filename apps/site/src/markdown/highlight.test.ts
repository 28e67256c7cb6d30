import fc from 'fast-check'
import { expect, test } from 'vitest'
import { highlight } from './highlight.ts'

test('tokens carry the class of their role and nothing else', async () => {
  expect(await highlight("const n = 1 // one\nlog('x')", 'ts')).toEqual([
    '<span class="k">const</span> n = <span class="n">1 </span><span class="c">// one</span>',
    '<span class="f">log</span>(<span class="s">\'x\'</span>)'
  ])
})

test('a language nobody knows is plain text', async () => {
  expect(await highlight('a < b && c', 'klingon')).toEqual(['a &lt; b &amp;&amp; c'])
})

test('the text of the result is the text that came in', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 80 }), async (code) => {
      const plain = code.replaceAll(/\r\n?/g, '\n')
      const text = (await highlight(plain, 'ts')).map((line) =>
        line
          .replaceAll(/<\/?span[^>]*>/g, '')
          .replaceAll('&lt;', '<')
          .replaceAll('&amp;', '&')
      )

      expect(text.join('\n')).toBe(plain)
    }),
    { numRuns: 200 }
  )
})

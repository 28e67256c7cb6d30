import { markdownFeatures as features } from '@zerodeps/content-schema/markdown'
import { markdownToHtml, mdxToJs } from 'satteri'
import { describe, expect, test } from 'vitest'
import { directions } from './directions.ts'
import { headings } from './headings.ts'
import { tableCells } from './table-cells.ts'
import { taskItems } from './task-items.ts'
import { units } from './units.ts'

describe('a heading', () => {
  test.each([
    ['## One Two', 'one-two'],
    ['## One Two {/* #pinned */}', 'pinned'],
    ['## `code` and *stress*', 'code-and-stress'],
    ['## Кириллица', 'кириллица'],
    ['## 🧪', 'u-1f9ea']
  ])('%s has an id of its own and links to itself', async (written, id) => {
    const { code } = await mdxToJs(written, { features, mdastPlugins: [headings] })

    expect(code).toContain(`id: "${id}"`)
    expect(code).toMatch(new RegExp(`href: "#(${id}|${encodeURIComponent(id)})"`))
  })

  test('that holds a link links to nothing else', async () => {
    const { code } = await mdxToJs('## A [link](/posts/)', { features, mdastPlugins: [headings] })

    expect(code).not.toContain('href: "#')
  })
})

test('the cells of a table say what they head and are aligned without a style', async () => {
  const { html } = await markdownToHtml('| a | b |\n| - | -: |\n| 1 | 2 |', { features, hastPlugins: [tableCells] })

  expect(html).toContain('<th scope="col">a</th>')
  expect(html).toContain('<td class="right">2</td>')
  expect(html).not.toContain('style=')
})

test('a block runs from right to left where its first letter does, and in no other does anything change', async () => {
  const written = '> מונה `a()`\n\nA מונה `b`\n\n- **1.** מונה'
  const { html } = await markdownToHtml(written, { features, hastPlugins: [directions] })

  expect(html.replaceAll('\n', '')).toBe(
    '<blockquote dir="rtl"><p dir="rtl">מונה <code dir="ltr">a()</code></p></blockquote><p>A מונה <code>b</code></p><ul dir="rtl"><li dir="rtl"><strong>1.</strong> מונה</li></ul>'
  )
})

test('the box of a task says whether it is done', async () => {
  const { html } = await markdownToHtml('- [x] a\n- [ ] b', { features, hastPlugins: [taskItems] })

  expect(html.match(/aria-label="[^"]*"/g)).toEqual(['aria-label="Done"', 'aria-label="Not done"'])
})

test('a number keeps its unit on its line, a range both ends, and no other word', async () => {
  const written = 'about 2 MiB in 16 ms, 9 % of 24 sources, 3 s, 20–80 events – and `4 KiB`'
  const { html } = await markdownToHtml(written, { features, mdastPlugins: [units] })

  expect(html).toContain(
    'about 2\u00A0MiB in 16\u00A0ms, 9\u00A0% of 24 sources, 3\u00A0s, 20–\u206080 events – and <code>4 KiB</code>'
  )
})

import { readdirSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { builtFile, dist, textOf } from './built-site.ts'

const folder = new URL('pagefind/fragment/', dist)
const fragments = readdirSync(folder).map((file) => fragment(readFileSync(new URL(file, folder))))

it('a word at the end of a cell does not run into the cell beside it', async () => {
  const cells = /<(th|td|dt)\b[^>]*>(.*?)<\/\1>/gs

  expect(fragments.length).toBeGreaterThan(10)

  for (const { url, content } of fragments) {
    const html = (await builtFile(url)).replaceAll(/<svg.*?<\/svg>/gs, '')
    const texts = [...html.matchAll(cells)].map(([, , cell = '']) => textOf(`<body>${cell}</body>`).trim())
    const words = texts.flatMap((text) => /[A-Za-z]{4,}$/.exec(text) ?? [])
    const known = new Set(textOf(html).match(/[\p{L}\p{N}]+/gu))
    const joined = words.flatMap((word) => content.match(new RegExp(`(?<!\\w)${word}\\w+`, 'g')) ?? [])

    expect(
      joined.filter((word) => !known.has(word)),
      url
    ).toEqual([])
  }
})

it('a post is dated by its publication, and nothing else is dated', () => {
  const days = fragments.filter(({ meta }) => meta.day !== undefined).map(({ url }) => url)

  expect(days.length).toBeGreaterThan(2)
  expect(days.filter((url) => !url.startsWith('/posts/'))).toEqual([])
})

/** What Pagefind wrote about a page: JSON behind a mark of its own. */
function fragment(file: Buffer): Fragment {
  const text = gunzipSync(file).toString()

  return JSON.parse(text.slice(text.indexOf('{')))
}

interface Fragment {
  readonly url: string
  readonly content: string
  readonly meta: { readonly day?: string }
}

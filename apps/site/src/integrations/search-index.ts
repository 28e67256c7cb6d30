import { mkdir, writeFile } from 'node:fs/promises'
import { close, createIndex } from 'pagefind'
import { escapedXml } from '../escaped.ts'
import { decoded, type BuiltPage } from '../metadata/built-page.ts'
import { WORD_JOINER } from '../unbroken.ts'

/** What can be found, by where it lives. Lists are no answers. The words of these pages are all that the search knows. */
const KINDS = [
  { kind: 'Post', path: /^\/posts\/(?!\d{4}\/)[^/]+\/$/ },
  { kind: 'System', path: /^\/systems\/[^/]+\/$/ },
  { kind: 'Project', path: /^\/projects\/[^/]+\/$/ },
  { kind: 'Page', path: /^\/(?:|cv\/|subscribe\/)$/ }
]

/** Of what Pagefind offers, the part that the search page loads: no interface, no worker. */
const NEEDED = /^(?:pagefind\.js|pagefind-entry\.json|wasm\.en\.pagefind|.*\.pf_(?:meta|index|fragment|filter))$/

/** What surrounds the text is not the text. */
const NOT_TEXT = ['svg', 'nav', 'button', '.contents', '.article > footer']

/** Code counts for little: a word in a sentence says more about what the text is on. */
const CODE_WEIGHT = '0.2'

/** Elements that Pagefind does not know to end a word: without a space it reads "Case" and "Throughput" as one. */
const CELL = /<(?:d[td]|t[dhr]|thead|tbody)\b/g

/** Writes the index of whatever has text of its own, and the list of its words, for the search page. Says what it did. */
export async function writeSearchIndex(pages: readonly BuiltPage[], dir: URL): Promise<string> {
  // One index for all languages, so that one search page finds everything; the words of others are matched unstemmed.
  const { index, errors } = await createIndex({ forceLanguage: 'en', excludeSelectors: NOT_TEXT })

  if (!index) {
    throw new Error(`the search index cannot be made: ${errors.join('; ')}`)
  }

  const words = new Set<string>()
  let count = 0

  for (const page of pages) {
    const kind = KINDS.find(({ path }) => path.test(page.path))?.kind

    if (kind !== undefined) {
      const answer = await index.addHTMLFile({ url: page.path, content: indexable(page, kind) })

      if (answer.errors.length > 0) {
        throw new Error(`${page.path} cannot be indexed: ${answer.errors.join('; ')}`)
      }

      wordsOf(page.html).forEach((word) => words.add(word))
      count += 1
    }
  }

  const { files } = await index.getFiles()
  const folder = new URL('pagefind/', dir)

  for (const { path, content } of files.filter(({ path }) => NEEDED.test(path))) {
    const file = new URL(path, folder)

    await mkdir(new URL('.', file), { recursive: true })
    await writeFile(file, content)
  }

  await writeFile(new URL('words.json', folder), JSON.stringify([...words].toSorted()))
  await close()

  return `${count} pages indexed`
}

/** Each word that the page shows, or nearly so: one of a heading too many misleads nobody. */
function wordsOf(html: string): string[] {
  const [main = ''] = /<main\b.*<\/main>/s.exec(html) ?? []
  const text = decoded(main.replaceAll(/<(svg|nav|button|script|style)\b.*?<\/\1>/gs, ' ').replaceAll(/<[^>]*>/g, ' '))

  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}

/** The page with what Pagefind should know of it; readers never receive these attributes. */
function indexable({ html }: BuiltPage, kind: string): string {
  const tags = [...html.matchAll(/<a [^>]*class="p-category"[^>]*>\s*([^<]*?)\s*<\/a>/g)].map(([, name = '']) => name)
  const [, published] = /<time datetime="([^"]*)" class="dt-published"/.exec(html) ?? []
  const [, language = ''] = /<html [^>]*\blang="([^"]*)"/.exec(html) ?? []
  const [, title = ''] = /<meta property="og:title" content="([^"]*)"/.exec(html) ?? []
  const facts = [
    ['filter="kind[content]"', kind],
    ['filter="language[content]"', language],
    ...tags.map((tag) => ['filter="tag[content]"', decoded(tag)]),
    ...(kind === 'Page' ? [['meta="title[content]"', decoded(title)]] : []),
    ...(published === undefined ? [] : [['meta="day[content]"', published]])
  ]
  const elements = facts.map(([name, value = '']) => `<meta data-pagefind-${name} content="${escapedXml(value)}">`)

  return html
    .replace('</head>', `${elements.join('')}</head>`)
    .replaceAll(WORD_JOINER, '')
    .replaceAll(CELL, ' $&')
    .replace('<main', '<main data-pagefind-body')
    .replaceAll('<pre', `<pre data-pagefind-weight="${CODE_WEIGHT}"`)
}

import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readFolder } from '@zerodeps/content-check/files/folder'
import { readDocument } from '@zerodeps/content-check/mdx/document'
import { figures } from '@zerodeps/content-check/rules/figures'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildSite, type BuiltSite } from './build-site.ts'
import { builtPages, dist } from './built-site.ts'
import { contentFolder, postText } from './content-folder.ts'
import { measure, modelBytes, table, type Measured } from './measure.ts'
import { answeredBytes, NGINX_MORE_BYTES } from './serving/http2-answer.ts'

const BENCHMARK_BYTES = 8_400
/**
 * Of an article in Brotli with the headers of its answer, as nginx sends them over HTTP/2: one round trip, since ten
 * segments of 1,460 bytes come before the first acknowledgement. Over HTTP/1.1 the headers take some 340 bytes more.
 */
const ARTICLE_BYTES = 14_600
const ARTICLE_WORDS = 2_000
const ARTICLE_CODE_BLOCKS = 6
/** The made article borrows programs of the published ones, and the marks of their colours are no text. */
const OVERHEAD_BYTES = 4_260
const SCRIPT_BYTES = 1_400
const MODEL_BYTES = 6_000
const FONT_BYTES = 25_000
/** A figure that stands in what it measures cannot always meet it to the byte. */
const COST_SLACK_BYTES = 160

const folder = fileURLToPath(dist)
const pages = (await builtPages()).map(({ path, html }) => ({ html, ...measure(path, html, folder) }))
const articles = await answered(
  pages.filter(({ html }) => html.includes('class="label cost"')),
  folder
)

describe('the site as built', () => {
  it('prints what each page costs', () => {
    console.log(table(pages))
    console.log(articles.map(({ path, answerBytes }) => `${path}: ${answerBytes} bytes with its headers`).join('\n'))
    expect(articles.length).toBeGreaterThan(2)
  })

  it.each(articles)('$path keeps the budget of an article', (article) => {
    expectWithinBudget(article)
  })

  it.each(pages)('$path blocks nothing, loads no large font and little JavaScript', ({ path, html, ...costs }) => {
    expect(html.match(/<link[^>]*rel="?stylesheet[^>]*>/g) ?? []).toEqual([])
    expect(html.match(/<script(?=[^>]*\bsrc=)(?![^>]*(?:type="module"|\bdefer|\basync))[^>]*>/g) ?? []).toEqual([])
    expect(costs.fontBytes).toBeLessThanOrEqual(FONT_BYTES)

    // Search and near misses are JavaScript; reading is not.
    if (!['/search/', '/404.html'].includes(path)) {
      expect(costs.scriptBytes).toBeLessThanOrEqual(SCRIPT_BYTES)
    }
  })

  it.each(pages.filter(({ html }) => html.includes('data-model=')))('$path has a light model', ({ path, html }) => {
    const bytes = modelBytes(html, folder)

    console.log(`${path}: ${bytes} bytes when its model comes near`)
    expect(bytes).toBeGreaterThan(1_000)
    expect(bytes).toBeLessThanOrEqual(MODEL_BYTES)
  })

  it.each(articles)('$path states its cost rounded up, and never less than it is', ({ html, ...costs }) => {
    const stated = /class="label cost">This page: ([\d,]+) bytes in (\d+) requests?/.exec(html)
    const bytes = Number(stated?.[1]?.replaceAll(',', ''))
    const measured = costs.htmlBytes + costs.scriptBytes + costs.pictureBytes + costs.fontBytes

    expect(bytes).toBeGreaterThanOrEqual(measured)
    expect(bytes).toBeLessThanOrEqual(measured + COST_SLACK_BYTES)
    expect(Number(stated?.[2])).toBe(costs.requests)
  })
})

describe('articles that are never published', () => {
  let content: string
  let site: BuiltSite

  beforeAll(async () => {
    content = contentFolder(
      {
        'benchmark/index.mdx': benchmark(),
        'longest/index.mdx': article(ARTICLE_WORDS, ARTICLE_CODE_BLOCKS),
        'longer/index.mdx': article(1.5 * ARTICLE_WORDS, 2 * ARTICLE_CODE_BLOCKS, part(2)),
        'post-00000/index.mdx': postText('A post that goes before [a longer one](/posts/longer/).', { more: part(1) }),
        'post-00001/index.mdx': postText('Another.')
      },
      {
        '/posts/2026/': '2026-11-01',
        '/posts/benchmark/': '2026-11-01',
        '/posts/longest/': '2026-11-01',
        '/posts/longer/': '2026-11-01',
        '/posts/post-00000/': '2026-11-01',
        '/posts/post-00001/': '2026-11-01',
        '/series/': '2026-11-01',
        '/series/parts/': '2026-11-01',
        '/tags/v8/': '2026-11-01'
      }
    )
    writeFileSync(join(content, 'series.yaml'), 'parts: { name: A series, description: Posts that belong together. }\n')
    site = await buildSite({ CONTENT_DIR: content, SOURCE_DATE_EPOCH: '1795651200' })
    expect(site.succeeded, site.output).toBe(true)
  }, 120_000)

  afterAll(() => {
    rmSync(content, { recursive: true, force: true })
    rmSync(site.outDir, { recursive: true, force: true })
  })

  it('the text that the peers were measured with takes less than the lightest of them, in one request', () => {
    const { htmlBytes, codeBlocks } = built('benchmark')

    expect(codeBlocks).toBeGreaterThanOrEqual(4)
    expect(htmlBytes).toBeLessThanOrEqual(BENCHMARK_BYTES)
  })

  it('an article of 2,000 words with six code blocks takes one round trip', async () => {
    const [longest] = await answered([built('longest')], site.outDir)

    expect(longest?.words).toBeGreaterThan(0.97 * ARTICLE_WORDS)
    expect(longest?.codeBlocks).toBe(ARTICLE_CODE_BLOCKS)
    expect(longest?.answerBytes).toBeLessThanOrEqual(ARTICLE_BYTES)
  })

  it('what a longer one takes beyond its own text stays the same, with all that can stand round it', () => {
    const { words, overheadBytes } = built('longer')
    const page = readFileSync(join(site.outDir, 'posts/longer/index.html'), 'utf8')

    expect(words).toBeGreaterThan(ARTICLE_WORDS)
    expect(['Series:', 'updated', 'Mentioned in', 'Older'].filter((text) => !page.includes(text))).toEqual([])
    expect(overheadBytes).toBeLessThanOrEqual(OVERHEAD_BYTES)
  })

  function built(slug: string): Measured {
    const path = `/posts/${slug}/`
    const measured = measure(path, readFileSync(join(site.outDir, path, 'index.html'), 'utf8'), site.outDir)

    console.log(table([measured]))

    return measured
  }
})

/** An article of usual length, and one with a model, takes one round trip; a longer text may take what its words take. */
function expectWithinBudget({ words, codeBlocks, answerBytes, overheadBytes, html }: Answered<Page>) {
  const hasModel = html.includes('data-model=')

  if (hasModel || (words <= ARTICLE_WORDS && codeBlocks <= ARTICLE_CODE_BLOCKS)) {
    expect(answerBytes).toBeLessThanOrEqual(ARTICLE_BYTES)
  } else {
    expect(overheadBytes).toBeLessThanOrEqual(OVERHEAD_BYTES)
  }
}

/** Pages with the bytes of the whole answer to the first request for each. */
async function answered<P extends Measured>(of: readonly P[], from: string): Promise<Answered<P>[]> {
  const answers = await answeredBytes(
    from,
    of.map(({ path }) => path)
  )

  return of.map((page) => {
    const { headerBytes = 0, dataBytes = 0 } = answers.get(page.path) ?? {}

    return { ...page, answerBytes: headerBytes + dataBytes + NGINX_MORE_BYTES }
  })
}

/** The text of the peers' measurement, with the front matter that this site asks for. */
function benchmark(): string {
  const text = readFileSync(resolve(import.meta.dirname, 'fixtures/benchmark-article.mdx'), 'utf8')
  const title = /^title: ["'](.*)["']$/m.exec(text)?.[1] ?? ''
  const body = text.replace(/^---\n.*?\n---\n/s, '')

  return unmeasured(postText(body, { title }))
}

/** Front matter of a part of a series that was changed since. */
function part(part: number): string {
  return `updated: 2026-11-02\nseries: { name: parts, part: ${part} }\n`
}

/** Paragraphs and code of the published articles, as many of both as asked for, under a heading each six paragraphs. */
function article(maxWords: number, codeBlocks: number, more = ''): string {
  const posts = resolve(import.meta.dirname, '../../../content/posts')
  const sources = readdirSync(posts)
    .toSorted()
    .map((slug) => readFileSync(join(posts, slug, 'index.mdx'), 'utf8').replace(/^---\n.*?\n---\n/s, ''))
    .map((source) => source.replaceAll(/<\/?(?:Num|Ratio)\b[^>]*>/g, ''))
  const fences = sources
    .flatMap((source) => source.match(/^```.*?^```$/gms) ?? [])
    .filter((fence) => !/^```(?:dot|\w+ setup)/.test(fence))
  const paragraphs = sources
    .flatMap((source) => source.replaceAll(/^```.*?^```$/gms, '').split(/\n{2,}/))
    .filter((block) => /^[A-Z][^<{|]*$/s.test(block))
    .map((block) => block.replaceAll(/\[\^[^\]]*\]/g, '').replaceAll(/\]\((?:[/#])[^)]*\)/g, '](/posts/)'))
  const blocks: string[] = []
  let words = 0

  for (const [index, paragraph] of paragraphs.entries()) {
    words += paragraph.split(/\s+/).length

    if (words > maxWords) {
      break
    }

    blocks.push(...(index % 6 === 3 ? [`## Part ${index}`] : []), paragraph)
    blocks.push(...(index < codeBlocks ? [fences[index % fences.length] ?? ''] : []))
  }

  return unmeasured(postText(blocks.join('\n\n'), { more }))
}

/**
 * The same text, as heavy, where it has no recordings: an allowance before each block with figures, and code that asks for
 * no files.
 */
function unmeasured(text: string): string {
  const lines = text.replaceAll(/^(```(?:ts|js)\b.*\n)/gm, '$1// @ts-nocheck\n').split('\n')
  const document = readDocument(
    readFolder('', 'posts', 'unmeasured', { 'posts/unmeasured/index.mdx': lines.join('\n') })
  )
  const before = new Set([...figures(document)].map(({ line }) => lines.lastIndexOf('', line - 1)))

  return lines
    .flatMap((line, index) =>
      before.has(index) ? ['', '{/* allow typed-figure: a text for its weight alone */}', ''] : [line]
    )
    .join('\n')
}

type Page = (typeof pages)[number]
type Answered<P> = P & { readonly answerBytes: number }

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, test } from './in-chromium.ts'
import { isLostInReaderView } from '@zerodeps/content-check/rules/reader-view'
import { builtPages } from './built-site.ts'
import { galleryUrl } from './page-kinds.ts'

const readability = readFileSync(createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js'), 'utf8')
const articles = (await builtPages()).filter(({ html }) => html.includes('class="label cost"'))

// Readability rewrites a copy of the page, which a policy on what scripts may assign would refuse.
test.use({ bypassCSP: true, javaScriptEnabled: true })

for (const path of [...articles.map((article) => article.path), galleryUrl()]) {
  test(`Reader View keeps ${new URL(path, 'https://zerodeps.tech').pathname}`, async ({ page }) => {
    await page.route('**/*.js', (route) => route.abort())
    await page.goto(path)

    const { kept, lost } = await page.evaluate(reading, readability)

    test.info().annotations.push({ type: 'lost words', description: lost.words.join(' ') })
    expect.soft(kept.words, lost.words.join(' ')).toBeGreaterThanOrEqual(0.95)
    expect.soft(lost.code).toEqual([])
    expect.soft(lost.pictures).toEqual([])
    expect.soft(lost.drawings).toEqual([])
    expect.soft(lost.headings).toEqual([])
  })
}

const ids =
  'setup share share-nothing shared-memory comments related-work related-content header-size metadata metadata-of-posts hidden-classes tags scroll menu main-menu extra community author byline popup'.split(
    ' '
  )

for (const depth of [2, 3]) {
  test(`the check warns of exactly the headings of level ${depth} that Reader View drops`, async ({ page }) => {
    const text = `<p>${'Words that make a paragraph long enough, with commas, to be taken for an article. '.repeat(6)}</p>`
    const sections = ids.map((id) => `<h${depth} id="${id}">On ${id}</h${depth}>${text}`).join('')

    await page.setContent(
      `<title>A page</title><meta name="author" content="A. N."><article><div class="prose">${text}${sections}</div></article>`
    )

    const { lost } = await page.evaluate(reading, readability)

    expect(lost.headings).toEqual(ids.filter((id) => isLostInReaderView(id, depth)).map((id) => `On ${id}`))
  })
}

/** What Firefox would show of the article, against what the page has. Runs in the page. */
function reading(source: string) {
  const copy = document.cloneNode(true)

  const { content } = new Function('copy', `${source}; return new Readability(copy).parse()`)(copy)
  const page = document.querySelector('.prose') ?? document.body

  // Rules of a drawing are no words of the text.
  page.querySelectorAll('style').forEach((style) => {
    style.remove()
  })

  const view = new DOMParser().parseFromString(content, 'text/html').body
  const wordsOf = (root: Element) => root.textContent.match(/[\p{L}\p{N}]+/gu) ?? []
  const texts = (root: Element, selector: string) =>
    [...root.querySelectorAll(selector)].map(({ textContent }) => textContent.replaceAll(/\s+/g, ' ').trim())
  const missing = (selector: string, of = texts) => {
    const present = of(view, selector)

    return of(page, selector).filter((each) => !present.includes(each))
  }
  const alts = (root: Element, selector: string) =>
    [...root.querySelectorAll(selector)].map((each) => each.getAttribute('alt') ?? each.ariaLabel ?? '')
  const left = Map.groupBy(wordsOf(view), (word) => word)
  const lostWords = wordsOf(page).filter((word) => left.get(word)?.pop() === undefined)

  return {
    kept: { words: 1 - lostWords.length / wordsOf(page).length },
    lost: {
      words: lostWords,
      code: missing('pre'),
      headings: missing('h2, h3'),
      pictures: missing('img', alts),
      drawings: missing('svg[role=img]', alts)
    }
  }
}

import { pagesOf, type BuiltSite, type Change } from './built-site.ts'
import { textBytes, weigh, type Weight } from './weight.ts'

/** The empty element that the layout of an article leaves for its cost. */
const BLANK = /(<p class="label cost">)(?=<\/p>)/

/** Says in every page that asks for it what the page costs its reader. */
export async function* statedCost(site: BuiltSite): AsyncIterable<Change> {
  for (const path of pagesOf(site)) {
    const html = (await site.read(path)).toString()

    if (BLANK.test(html)) {
      yield { path, content: withCost(html, await weigh(html, site.read)) }
    }
  }
}

/**
 * The page with its cost in words. The words are part of what is weighed, so the figure rises until it covers itself:
 * what is stated is never less than what is sent, and at most a few bytes more.
 */
export function withCost(html: string, weight: Weight): string {
  let stated = weight

  for (;;) {
    const page = html.replace(BLANK, `$1${costInWords(stated)}`)
    const htmlBytes = textBytes(page)

    if (htmlBytes <= stated.htmlBytes) {
      return page
    }

    stated = { ...stated, htmlBytes }
  }
}

export function costInWords({ htmlBytes, scriptBytes, pictureBytes, requests }: Weight): string {
  const count = (value: number) => new Intl.NumberFormat('en').format(value)
  const total = count(htmlBytes + scriptBytes + pictureBytes)
  const parts = [
    pictureBytes > 0 && `${count(pictureBytes)} of pictures`,
    scriptBytes > 0 ? `${count(scriptBytes)} of JavaScript that reading does without` : 'no JavaScript'
  ].filter(Boolean)

  return `This page: ${total} bytes in ${requests} ${requests === 1 ? 'request' : 'requests'}, ${parts.join(', ')}.`
}

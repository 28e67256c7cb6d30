import { pagesOf, type BuiltSite, type Change } from './built-site.ts'
import { textBytes, weigh, type Weight } from './weight.ts'

const CLOSE_BYTES = 8
const MAX_TRIES = 40

/** The empty element that the layout of an article leaves for its cost. */
const BLANK = /(<p class="label cost">)(?=<\/p>)/

/** Says in every page that asks for it what the page costs its reader. */
export async function* statedCost(site: BuiltSite): AsyncIterable<Change> {
  const changes = pagesOf(site).map(async (path): Promise<Change[]> => {
    const html = (await site.read(path)).toString()

    return BLANK.test(html) ? [{ path, content: await withCost(html, await weigh(html, site.read)) }] : []
  })

  yield* (await Promise.all(changes)).flat()
}

/**
 * The page with its cost in words. The words are part of what is weighed, and a digit more or less moves the whole by some
 * bytes either way, so figures are tried until one covers itself closely: what is stated is never less than what is sent.
 */
export async function withCost(html: string, weight: Weight): Promise<string> {
  const tried = new Map<number, Tried>()
  let htmlBytes = weight.htmlBytes

  while (tried.size < MAX_TRIES) {
    const page = html.replace(BLANK, `$1${costInWords({ ...weight, htmlBytes })}`)
    const sentBytes = await textBytes(page)

    tried.set(htmlBytes, { page, spareBytes: htmlBytes - sentBytes })

    if (htmlBytes >= sentBytes && htmlBytes - sentBytes <= CLOSE_BYTES) {
      return page
    }

    for (htmlBytes = sentBytes; tried.has(htmlBytes); htmlBytes++) {}
  }

  const covering = [...tried.values()].filter(({ spareBytes }) => spareBytes >= 0)

  return covering.toSorted((a, b) => a.spareBytes - b.spareBytes)[0]?.page ?? html
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

interface Tried {
  readonly page: string
  readonly spareBytes: number
}

import { fewAtATime } from '../few-at-a-time.ts'
import { pagesOf, type BuiltSite, type Change } from './built-site.ts'
import { textBytes, weigh, type Weight } from './weight.ts'

const ROUNDED_TO_BYTES = 100

/** What the words come to once they are compressed with their page, roughly. */
const WORDS_BYTES = 60

/** The empty element that the layout of an article leaves for its cost. */
const BLANK = /(<p class="label cost">)(?=<\/p>)/

/** Says in every page that asks for it what the page costs its reader. */
export async function* statedCost(site: BuiltSite): AsyncIterable<Change> {
  for await (const { path, html, content } of fewAtATime(pagesOf(site), (page) => priced(page, site))) {
    if (content !== html) {
      yield { path, content }
    }
  }
}

async function priced(path: string, site: BuiltSite) {
  const html = (await site.read(path)).toString()

  return { path, html, content: BLANK.test(html) ? await withCost(html, await weigh(html, site.read)) : html }
}

/**
 * The page with its cost in words. The words are part of what is weighed, so the whole is rounded up: one look at the page
 * without them nearly always gives a figure that covers them. What is stated is never less than what is sent.
 */
export async function withCost(html: string, weight: Weight): Promise<string> {
  let htmlBytes = weight.htmlBytes + WORDS_BYTES

  for (;;) {
    const page = html.replace(BLANK, `$1${costInWords({ ...weight, htmlBytes })}`)
    const sentBytes = await textBytes(page)

    if (totalBytes({ ...weight, htmlBytes: sentBytes }) <= totalBytes({ ...weight, htmlBytes })) {
      return page
    }

    htmlBytes = sentBytes
  }
}

export function costInWords(weight: Weight): string {
  const { scriptBytes, pictureBytes, requests } = weight
  const count = (value: number) => new Intl.NumberFormat('en').format(value)
  const total = count(totalBytes(weight))
  const parts = [
    pictureBytes > 0 && `${count(pictureBytes)} of pictures`,
    scriptBytes > 0 ? `${count(scriptBytes)} of JavaScript that reading does without` : 'no JavaScript'
  ].filter(Boolean)

  return `This page: ${total} bytes in ${requests} ${requests === 1 ? 'request' : 'requests'}, ${parts.join(', ')}.`
}

function totalBytes({ htmlBytes, scriptBytes, pictureBytes }: Weight): number {
  return Math.ceil((htmlBytes + scriptBytes + pictureBytes) / ROUNDED_TO_BYTES) * ROUNDED_TO_BYTES
}

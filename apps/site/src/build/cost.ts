import { readFile, writeFile } from 'node:fs/promises'
import type { AstroIntegration } from 'astro'
import { textBytes, weigh, type Weight } from './weight.ts'

/** The empty element that the layout of an article leaves for its cost. */
const BLANK = /(<p class="label cost">)(?=<\/p>)/

/** Writes into every built page that asks for it what the page costs its reader. */
export function statedCost(): AstroIntegration {
  return {
    name: 'stated-cost',
    hooks: {
      'astro:build:done': async ({ assets, dir }) => {
        const pages = [...assets.values()].flat().filter(({ pathname }) => pathname.endsWith('.html'))

        for (const page of pages) {
          const html = await readFile(page, 'utf8')

          if (BLANK.test(html)) {
            await writeFile(page, withCost(html, await weigh(html, dir)))
          }
        }
      }
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

import { z } from 'zod'
import { fewAtATime } from '../few-at-a-time.ts'
import { pagesOf, type BuiltSite, type Change } from './built-site.ts'
import { textBytes, weigh } from './weight.ts'

/** Where the bundler's list waits for this step, which publishes its length. */
export const SHIPPED_PACKAGES = '/shipped-packages.json'

/** Ten segments of TCP are 14,600 bytes, of which the headers of the answer take 850. */
const ONE_ROUND_TRIP = '13,750'

const BLANK = /(<tbody class="measured">)(?=<\/tbody>)/

/** Writes into the page that asks for it what this build measured of its own files. */
export async function* measuredSite(site: BuiltSite): AsyncIterable<Change> {
  const packages = z.array(z.string()).parse(JSON.parse((await site.read(SHIPPED_PACKAGES)).toString()))
  const pages: MeasuredPage[] = []

  for await (const page of fewAtATime(pagesOf(site), (path) => measured(path, site))) {
    pages.push(page)
  }

  const rows = [...budgets(pages), ['Packages of others in that JavaScript', String(packages.length), '0']]

  yield { path: SHIPPED_PACKAGES, content: undefined }

  for (const { file } of pages.filter(({ isBlank }) => isBlank)) {
    const html = (await site.read(file)).toString()

    yield { path: file, content: html.replace(BLANK, `$1${rows.map(tableRow).join('')}`) }
  }
}

/** Rows of name, measured value and budget. Bytes are those of Brotli at its highest quality. */
export function budgets(pages: readonly MeasuredPage[]): Row[] {
  const articles = pages.filter(({ path }) => /^\/posts\/(?!\d{4}\/).+/.test(path))
  const searching = pages.filter(({ path }) => path === '/search/' || path === '/404.html')
  const reading = pages.filter((page) => !searching.includes(page))
  const most = (of: readonly MeasuredPage[], value: (page: MeasuredPage) => number) => Math.max(0, ...of.map(value))
  const count = (value: number) => value.toLocaleString('en')
  const home = pages.filter(({ path }) => path === '/')

  return [
    ['Pages', count(pages.length), ''],
    ['Home page, with its styles, bytes', count(most(home, ({ htmlBytes }) => htmlBytes)), ONE_ROUND_TRIP],
    ['Largest article, with its styles, bytes', count(most(articles, ({ htmlBytes }) => htmlBytes)), ONE_ROUND_TRIP],
    ['Largest page, with its styles, bytes', count(most(pages, ({ htmlBytes }) => htmlBytes)), ''],
    ['Styles in each page, bytes', count(most(pages, ({ styleBytes }) => styleBytes)), ''],
    ['Render-blocking requests of any page', count(most(pages, ({ blocking }) => blocking)), '0'],
    ['Requests to other hosts by any page', count(most(pages, ({ foreign }) => foreign)), '0'],
    [
      'JavaScript of any page, which reading does without, bytes',
      count(most(reading, ({ scriptBytes }) => scriptBytes)),
      '1,400'
    ],
    [
      'JavaScript of the pages that search, before a search, bytes',
      count(most(searching, ({ scriptBytes }) => scriptBytes)),
      ''
    ],
    ['Models of a page, loaded when one comes near, bytes', count(most(pages, ({ modelBytes }) => modelBytes)), '6,000']
  ]
}

async function measured(file: string, site: BuiltSite): Promise<MeasuredPage> {
  const html = (await site.read(file)).toString()
  const styles = [...html.matchAll(/<style[^>]*>(.*?)<\/style>/gs)].map(([, css = '']) => css).join('')
  const loading =
    html.match(/<(?:script|img|source|iframe)\b[^>]*>|<link\b[^>]*\brel="(?:stylesheet|preload|icon)"[^>]*>/g) ?? []

  return {
    file,
    isBlank: BLANK.test(html),
    path: file.replace(/index\.html$/, ''),
    ...(await weigh(html, site.read)),
    modelBytes: await modelBytes(html, site),
    styleBytes: await textBytes(styles),
    blocking: loading.filter((tag) =>
      /^<link[^>]*stylesheet|^<script(?=[^>]*\bsrc=)(?![^>]*\b(?:type="module"|defer|async))/.test(tag)
    ).length,
    foreign: loading.filter((tag) => /\b(?:src|href|srcset)="(?:https?:)?\/\//.test(tag)).length
  }
}

/** The scripts named for the models of a page, with what they import, beside those that the page loads at once. */
async function modelBytes(html: string, { paths, read }: BuiltSite): Promise<number> {
  const models = [...html.matchAll(/\bdata-model="([^"]+)"/g)].map(([, name = '']) => name)
  const own = [...html.matchAll(/<script\b[^>]*\bsrc="([^"]+)"/g)].map(([, path = '']) => path)
  const loaded = new Set(
    paths.filter((path) => {
      const [, name = ''] = /^\/_astro\/([\w-]+)\.[^/]*\.js$/.exec(path) ?? []

      return models.length > 0 && ['live-model', ...models].includes(name)
    })
  )
  let bytes = 0

  // A Set gives what is added while it is walked: it is the queue as well.
  for (const path of loaded) {
    const code = (await read(path)).toString()

    bytes += await textBytes(code)

    for (const [, name = ''] of code.matchAll(/\bfrom\s*["'`]\.\/([^"'`]+)["'`]/g)) {
      loaded.add(`/_astro/${name}`)
    }

    for (const path of own) {
      loaded.delete(path)
    }
  }

  return bytes
}

function tableRow([name = '', value = '', budget = '']: Row): string {
  return `<tr><th scope="row">${name}</th><td class="right">${value}</td><td class="right">${budget}</td></tr>`
}

type Row = readonly string[]

export interface MeasuredPage {
  readonly file: string
  /** Whether it has the table that waits for the rows. */
  readonly isBlank: boolean
  readonly path: string
  readonly htmlBytes: number
  readonly scriptBytes: number
  readonly modelBytes: number
  readonly styleBytes: number
  readonly blocking: number
  readonly foreign: number
}

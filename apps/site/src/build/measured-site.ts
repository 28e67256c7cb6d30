import { readFile, writeFile } from 'node:fs/promises'
import type { AstroIntegration } from 'astro'
import { textBytes, weigh } from './weight.ts'

const BLANK = /(<tbody class="measured">)(?=<\/tbody>)/
const OWN_PACKAGE = /\/node_modules\/(?:\.pnpm\/[^/]+\/node_modules\/)?((?:@[^/]+\/)?[^/]+)/

/** Writes into the page that asks for it what this build measured of its own files. It must come after all that writes. */
export function measuredSite(clock: () => number = performance.now.bind(performance)): AstroIntegration {
  const shipped = new Set<string>()
  let startedMs = 0

  return {
    name: 'measured-site',
    hooks: {
      'astro:build:start': () => {
        startedMs = clock()
      },
      'astro:build:setup': ({ target, vite }) => {
        if (target === 'client') {
          vite.plugins = [...(vite.plugins ?? []), modulesOf(shipped)]
        }
      },
      'astro:build:done': async ({ assets, dir }) => {
        const pages = await Promise.all(
          [...assets.values()]
            .flat()
            .filter(({ pathname }) => pathname.endsWith('.html'))
            .map(async (url) => measured(url, await readFile(url, 'utf8'), dir))
        )
        const asking = pages.find(({ html }) => BLANK.test(html))
        const minutes = Math.ceil((clock() - startedMs) / 60_000)

        if (asking) {
          const rows = [
            ...budgets(pages),
            ['Packages of others in that JavaScript', `${shipped.size}`, '0'],
            ['Time of the last build', `less than ${minutes} min`, '']
          ]

          await writeFile(asking.url, asking.html.replace(BLANK, `$1${rows.map(tableRow).join('')}`))
        }
      }
    }
  }
}

/** Rows of name, measured value and budget. Bytes are those of Brotli at its highest quality. */
export function budgets(pages: readonly MeasuredPage[]): Row[] {
  const articles = pages.filter(({ path }) => /^\/posts\/.+/.test(path))
  const most = (of: readonly MeasuredPage[], value: (page: MeasuredPage) => number) => Math.max(0, ...of.map(value))
  const count = (value: number) => value.toLocaleString('en')
  const home = pages.filter(({ path }) => path === '/')

  return [
    ['Pages', count(pages.length), ''],
    ['Home page, with its styles, bytes', count(most(home, ({ htmlBytes }) => htmlBytes)), '14,600'],
    ['Largest article, with its styles, bytes', count(most(articles, ({ htmlBytes }) => htmlBytes)), '14,600'],
    ['Largest page, with its styles, bytes', count(most(pages, ({ htmlBytes }) => htmlBytes)), ''],
    ['Styles in each page, bytes', count(most(pages, ({ styleBytes }) => styleBytes)), ''],
    ['Render-blocking requests of any page', count(most(pages, ({ blocking }) => blocking)), '0'],
    ['Requests to other hosts by any page', count(most(pages, ({ foreign }) => foreign)), '0'],
    [
      'JavaScript of any page, which reading does without, bytes',
      count(most(pages, ({ scriptBytes }) => scriptBytes)),
      '1,500'
    ]
  ]
}

async function measured(url: URL, html: string, root: URL): Promise<MeasuredPage> {
  const styles = [...html.matchAll(/<style[^>]*>(.*?)<\/style>/gs)].map(([, css = '']) => css).join('')
  const loading =
    html.match(/<(?:script|img|source|iframe)\b[^>]*>|<link\b[^>]*\brel="(?:stylesheet|preload|icon)"[^>]*>/g) ?? []

  return {
    url,
    html,
    path: `/${url.pathname.slice(root.pathname.length).replace(/index\.html$/, '')}`,
    ...(await weigh(html, root)),
    styleBytes: textBytes(styles),
    blocking: loading.filter((tag) =>
      /^<link[^>]*stylesheet|^<script(?=[^>]*\bsrc=)(?![^>]*\b(?:type="module"|defer|async))/.test(tag)
    ).length,
    foreign: loading.filter((tag) => /\b(?:src|href|srcset)="(?:https?:)?\/\//.test(tag)).length
  }
}

function tableRow([name = '', value = '', budget = '']: Row): string {
  return `<tr><th scope="row">${name}</th><td class="right">${value}</td><td class="right">${budget}</td></tr>`
}

/** Notes the packages whose modules end up in what the browser gets. */
function modulesOf(shipped: Set<string>) {
  return {
    name: 'modules-shipped',
    generateBundle(_: unknown, bundle: Record<string, { moduleIds?: readonly string[] }>) {
      for (const id of Object.values(bundle).flatMap(({ moduleIds = [] }) => moduleIds)) {
        const [, name] = OWN_PACKAGE.exec(id) ?? []

        if (name !== undefined) {
          shipped.add(name)
        }
      }
    }
  }
}

type Row = readonly string[]

export interface MeasuredPage {
  readonly url: URL
  readonly html: string
  readonly path: string
  readonly htmlBytes: number
  readonly scriptBytes: number
  readonly styleBytes: number
  readonly blocking: number
  readonly foreign: number
}

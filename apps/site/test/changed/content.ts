import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'

const own = resolve(import.meta.dirname, '../../../../content')

/** Every post of the site is public on this day, the one after its newest. */
const TODAY = dayAfter(
  globSync('posts/*/index.mdx', { cwd: own })
    .map((path) => /^published: (\d{4}-\d\d-\d\d)/m.exec(readFileSync(join(own, path), 'utf8'))?.[1] ?? '')
    .toSorted()
    .at(-1)
)
const TOMORROW = dayAfter(TODAY)

/**
 * 10:30 UTC: already tomorrow in Kiritimati, still yesterday in Pago Pago. A build that asked the machine for the day would
 * publish tomorrow's post in the one, and hide today's in the other. In seconds since 1970.
 */
export const MOMENT = Date.parse(`${TODAY}T10:30:00Z`) / 1000

/** Every word that only one post holds, by the slug of the post. */
export const canaries = {
  draft: 'quetzal',
  scheduled: 'hoatzin',
  'later-today': 'tinamou',
  'scheduled-and-unlisted': 'kakapo',
  unlisted: 'shoebill',
  published: 'ibis'
} as const

const longTitle = `Ключи \`Map\` <b>&amp;</b> ${'щ'.repeat(94)}`

const posts: readonly Post[] = [
  {
    slug: 'draft',
    tags: '[v8, canarytag]',
    more: 'draft: true\nnoSuchField: 1\nseries: { name: parts, part: 2 }\n',
    end: '\nA draft may be as broken as this {.\n'
  },
  { slug: 'scheduled', tags: '[v8, canarytag]', published: TOMORROW },
  { slug: 'later-today', tags: '[v8, canarytag]', published: `${TODAY}T23:30:00Z` },
  { slug: 'scheduled-and-unlisted', tags: '[canarytag]', published: TOMORROW, more: 'unlisted: true\n' },
  { slug: 'unlisted', tags: '[v8, canarytag]', more: 'unlisted: true\n' },
  { slug: 'published', end: '\n<FlameGraph name="deduplicate" title="Where a program spends its time" />\n' },
  { slug: 'first-part', more: 'series: { name: parts, part: 1 }\n', published: '2025-03-01', tags: '[quiet]' },
  {
    slug: 'third-part',
    title: 'מה עולה מונה, ב-`Map`?',
    more: 'series: { name: parts, part: 3 }\nupdated: 2025-07-05\n',
    published: '2025-03-01',
    tags: '[quiet]'
  },
  {
    slug: 'translated',
    title: longTitle,
    more: 'lang: ru\ntranslationOf: first-part\n',
    published: '2025-03-01',
    tags: '[quiet, cyrillic]'
  }
]

/** The pages of lists that these posts make, with the days on which they begin. */
const lists = {
  '/posts/2025/': '2025-03-01',
  '/series/': '2025-03-01',
  '/series/parts/': '2025-03-01',
  '/tags/canarytag/': TODAY,
  '/tags/cyrillic/': '2025-03-01',
  '/tags/quiet/': '2025-03-01',
  // It once had more posts than fit on one page.
  '/tags/quiet/2025/': '2025-03-01'
}

/** What is edited in the profile. */
export const edits = [
  { from: 'givenName: Vasiliy', to: 'givenName: Ada' },
  { from: 'familyName: Kotovskiy', to: 'familyName: Example' },
  { from: 'slug: vasiliy-kotovskiy', to: 'slug: ada-example' },
  { from: 'text: VaskoDeGama', to: 'text: AdaExample' },
  { from: 'https://github.com/VaskoDeGama', to: 'https://github.com/AdaExample' },
  { from: "'@VaskaDeGama'", to: "'@other'" },
  { from: 'text: 20–40 sources', to: 'text: 21–43 sources' },
  { from: 'min: 20\n            max: 40', to: 'min: 21\n            max: 43' },
  { from: 'role: Backend / Platform Engineer', to: 'role: Clockmaker' },
  { from: 'https://t.me/vaskadegama', to: 'https://t.me/other' }
]

/** What the owner of the site has yet to add to his own. */
const career = `
email: ada@mill.example
work:
  - employer: Mill & Co
    url: https://mill.example
    position: Chief clockmaker
    start: '2021-03'
    summary: Clocks that keep the time of a whole town.
    highlights:
      - Wheels that were cut once and ran for three years
      - A pendulum that the weather does not reach
  - employer: Looms
    position: Weaver
    start: '2016-09'
    end: '2021-02'
education:
  - institution: School of Mines
    url: https://mines.example
    area: Mechanics
    degree: Bachelor
    start: '2012-09'
    end: '2016-06'
languages:
  - { language: English, fluency: native }
  - { language: French, fluency: B2 }
`

/** The content of the site with more posts and another profile, in a folder of its own. */
export function changedContent(): string {
  const root = mkdtempSync(join(tmpdir(), 'changed-'))

  cpSync(own, root, {
    recursive: true,
    filter: (path) => !/node_modules|\.turbo|tsconfig|package\.json/.test(path)
  })

  const read = (path: string) => readFileSync(join(root, path), 'utf8')
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  const ledger: Record<string, unknown> = JSON.parse(read('permalinks.json'))

  for (const post of posts) {
    for (const [path, text] of Object.entries(filesOf(post))) {
      write(`posts/${post.slug}/${path}`, text)
    }

    if (post.slug !== 'draft') {
      ledger[`/posts/${post.slug}/`] = recordOf(post)
    }
  }

  for (const [path, published] of Object.entries(lists)) {
    ledger[path] = { published }
  }

  cpSync(
    resolve(import.meta.dirname, '../../gallery/bench/deduplicate.cpuprofile'),
    join(root, 'posts/published/bench/deduplicate.cpuprofile'),
    { recursive: true }
  )
  write('permalinks.json', JSON.stringify(ledger))
  write(
    'tags.yaml',
    `${read('tags.yaml')}canarytag: ${named('Canarytag')}quiet: ${named('Quiet')}cyrillic: ${named('Cyrillic')}`
  )
  write('series.yaml', `parts: ${named('Parts of a whole')}`)
  write('profile.yaml', edits.reduce((text, { from, to }) => text.replace(from, to), read('profile.yaml')) + career)

  return root
}

/** A post that carries its own word everywhere an author can write. */
function filesOf({ slug, title, published = TODAY, tags = '[v8]', more = '', end = '' }: Post): Record<string, string> {
  const word = new Map<string, string>(Object.entries(canaries)).get(slug) ?? slug.replace('-', '')
  // A translation shows the examples of the post that it translates.
  const [, original = slug] = /^translationOf: (.*)$/m.exec(more) ?? []
  const example = original === slug ? word : original.replace('-', '')
  const link = slug === 'first-part' ? 'It goes on in [the third](/posts/third-part/). ' : ''

  return {
    'index.mdx': `---
title: ${JSON.stringify(title ?? `What ${word} is`)}
description: ${JSON.stringify(`The post on ${word} has a description that is long enough for the schema.`)}
published: ${published}
tags: ${tags}
${more}---

${link}The word ${word} in the text, and \`${word}\` in code.[^1]

## A heading about ${word}

\`\`\`ts title="${word}.ts"
const word = '${word}'
\`\`\`

<Callout kind="note" title="On ${word}">

A note about ${word}.

</Callout>

<Snippet file="${example}.ts" />

<Figure src="./${word}.svg" alt="The shape of ${word}." />

[^1]: A footnote about ${word}.
${end}`,
    ...(original === slug && { [`examples/${word}.ts`]: `export const word = '${word}'\n` }),
    [`${word}.svg`]: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><title>${word}</title><path d="M0 0h4v1H0z"/></svg>\n`
  }
}

function recordOf({ slug, published = TODAY }: Post) {
  return { published: published.slice(0, 10), id: `tag:zerodeps.tech,${published.slice(0, 4)}:${slug}` }
}

function dayAfter(day = ''): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)
}

function named(name: string): string {
  return `{ name: ${name}, description: A group that exists for this test alone. }\n`
}

interface Post {
  readonly slug: string
  readonly title?: string
  readonly published?: string
  readonly tags?: string
  /** Further lines of front matter. */
  readonly more?: string
  /** What follows all else. */
  readonly end?: string
}

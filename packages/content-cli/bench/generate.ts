import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { listYears } from '@zerodeps/content-schema/list-years'
import { fixedPages } from '@zerodeps/content-schema/pages'
import { tagYearPath } from '@zerodeps/content-schema/paths'

const WORDS_PER_PARAGRAPH = 50
const PARAGRAPHS = 25

/** Fills a folder with sound posts of 1,250 words and four code blocks each, linked to one another and recorded. */
export function generateContent(contentDir: string, count: number): void {
  const published = '2026-11-01'
  const slugs = Array.from({ length: count }, (_, index) => `post-${index}`)
  const years = listYears(slugs.map(() => Date.parse(published)))
  const pages = [
    ...fixedPages.filter((path) => path.endsWith('/')),
    '/posts/2026/',
    '/tags/v8/',
    ...[...years.keys()].map((year) => tagYearPath('v8', year))
  ]

  for (const [index, slug] of slugs.entries()) {
    mkdirSync(join(contentDir, 'posts', slug), { recursive: true })
    writeFileSync(join(contentDir, 'posts', slug, 'index.mdx'), generatedPost(index, count))
  }

  const records = [
    ...pages.map((path) => [path, { published }] as const),
    ...slugs.map((slug) => [`/posts/${slug}/`, { published, id: `tag:zerodeps.tech,2026:${slug}` }] as const)
  ]

  writeFileSync(join(contentDir, 'permalinks.json'), JSON.stringify(Object.fromEntries(records), null, 2))
  writeFileSync(
    join(contentDir, 'tags.yaml'),
    'v8: { name: V8, description: The engine under Node.js and its source. }\n'
  )
  writeFileSync(join(contentDir, 'series.yaml'), '{}\n')
}

function generatedPost(index: number, count: number): string {
  const paragraphs = Array.from({ length: PARAGRAPHS }, (_, paragraph) => {
    const heading = paragraph % 5 === 0 ? `## Part ${paragraph} of this {/* #part-${paragraph} */}\n\n` : ''
    const code = paragraph % 6 === 1 ? CODE : ''

    return `${heading}${words(index + paragraph, `[another](/posts/post-${(index * 7 + paragraph) % count}/#part-5)`)}\n\n${code}`
  })

  return `---
title: Generated post ${index}
description: A description that is long enough for the schema and says little.
published: 2026-11-01
tags: [v8]
node: ['24']
---

${paragraphs.join('')}<Callout kind="note" title="Mind">

A note.

</Callout>
`
}

function words(seed: number, link: string): string {
  const list = Array.from(
    { length: WORDS_PER_PARAGRAPH - 1 },
    (_, index) => VOCABULARY[(seed * 31 + index * 17) % VOCABULARY.length]
  )

  return `${list.slice(0, 20).join(' ')} ${link} ${list.slice(20).join(' ')}.`
}

const CODE = `\`\`\`ts title="a.ts"\n${'const value: number = compute(1, 2)\n'.repeat(12)}\`\`\`\n\n`

const VOCABULARY = (
  'a map holds entries in the order they came and *walks* over `tombstones` until it meets one that lives while another ' +
  'table grows by **half** its size so that every insert pays for the next collection of objects which nobody keeps'
).split(' ')

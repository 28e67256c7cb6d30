import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { listYears } from '@zerodeps/content-schema/list-years'
import { permalinks } from '@zerodeps/content-schema/permalink'

const TAGS = 20
const YEARS = 10
const SECTIONS = 5
const WORDS_PER_SECTION = 250

const content = resolve(import.meta.dirname, '../../../content')

/**
 * Fills a folder with the site's own profile, projects and systems and with `count` posts over ten years, of 1,250 words
 * and five code blocks each, linked to one another and recorded in the ledger.
 */
export function generateContent(contentDir: string, count: number): void {
  const posts = Array.from({ length: count }, (_, index) => ({
    slug: slugOf(index),
    published: `${2025 - (index % YEARS)}-${two(1 + (index % 11))}-${two(1 + (index % 28))}`,
    tags: [index % TAGS, (index * 7 + 1) % TAGS].map((tag) => `tag-${tag}`)
  }))
  const moments = new Map<string, number[]>()

  for (const { published, tags } of posts.toSorted((a, b) => (a.published < b.published ? -1 : 1))) {
    for (const tag of tags) {
      moments.set(tag, [...(moments.get(tag) ?? []), Date.parse(published)])
    }
  }

  const fixed = Object.entries(permalinks.parse(JSON.parse(readFileSync(join(content, 'permalinks.json'), 'utf8'))))
  const pages = new Set(
    posts.flatMap(({ published, tags }) => [
      `/posts/${published.slice(0, 4)}/`,
      ...tags.flatMap((tag) => [
        tagPath(tag),
        ...[...listYears(moments.get(tag) ?? []).keys()].map((year) => `${tagPath(tag)}${year}/`)
      ])
    ])
  )
  const ledger = {
    ...Object.fromEntries(fixed.filter(([path]) => !/^\/(?:posts|tags|series)\/./.test(path))),
    ...Object.fromEntries([...pages].map((path) => [path, { published: '2016-01-01' }])),
    ...Object.fromEntries(
      posts.map(({ slug, published }) => [
        `/posts/${slug}/`,
        { published, id: `tag:zerodeps.tech,${published.slice(0, 4)}:${slug}` }
      ])
    )
  }
  const tags = Array.from(
    { length: TAGS },
    (_, tag) => `tag-${tag}: { name: Subject ${tag}, description: Generated posts about one of twenty subjects. }\n`
  )

  for (const name of ['profile.yaml', 'projects', 'systems']) {
    cpSync(join(content, name), join(contentDir, name), { recursive: true })
  }

  writeFileSync(join(contentDir, 'permalinks.json'), JSON.stringify(ledger))
  writeFileSync(join(contentDir, 'tags.yaml'), tags.join(''))
  writeFileSync(join(contentDir, 'series.yaml'), '{}\n')

  for (const [index, post] of posts.entries()) {
    mkdirSync(join(contentDir, 'posts', post.slug), { recursive: true })
    writeFileSync(
      postFile(contentDir, index),
      `---\ntitle: Generated post ${index}\ndescription: A description that is long enough for the schema, of post ${index}.\n` +
        `published: ${post.published}\ntags: [${post.tags.join(', ')}]\n---\n\n${body(index, count)}`
    )
  }
}

/** Changes one word of one post. */
export function editPost(contentDir: string, index: number): void {
  const file = postFile(contentDir, index)

  writeFileSync(file, readFileSync(file, 'utf8').replace('## Section 0', 'Edited.\n\n## Section 0'))
}

function body(index: number, count: number): string {
  return Array.from({ length: SECTIONS }, (_, section) => {
    const words = Array.from(
      { length: WORDS_PER_SECTION },
      (_, position) => VOCABULARY[((index + section) * 31 + position * (17 + (index % 7))) % VOCABULARY.length]
    )
    const link = `[another](/posts/${slugOf((index * 7 + section + 1) % count)}/)`

    return `## Section ${section} {/* #section-${section} */}\n\n${words.slice(0, 100).join(' ')} ${link} ${words.slice(100).join(' ')}.\n\n\`\`\`ts\n${CODE}\`\`\`\n\n`
  }).join('')
}

function postFile(contentDir: string, index: number): string {
  return join(contentDir, 'posts', slugOf(index), 'index.mdx')
}

function slugOf(index: number): string {
  return `post-${index}`
}

function tagPath(tag: string): string {
  return `/tags/${tag}/`
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}

const CODE = 'const value: number = compute(1, 2) // a note\n'.repeat(12)

const VOCABULARY = (
  'map holds entries order came walks tombstones until meets lives another table grows half size every insert pays next ' +
  'collection objects nobody keeps latency queue stall percentile socket buffer stream worker thread heap engine ' +
  'compiler cache index shard replica leader quorum clock timer signal kernel page fault branch vector register probe'
).split(' ')

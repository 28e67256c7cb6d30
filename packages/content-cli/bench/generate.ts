import { cpSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { listYears } from '@zerodeps/content-schema/list-years'
import { postPath, tagPath, tagYearPath, yearPath } from '@zerodeps/content-schema/paths'
import { ledger } from '@zerodeps/content-schema/ledger'
import { article } from './article.ts'
import { materialOf } from './material.ts'
import { seededRandom } from './random.ts'

const TAGS = 20
const YEARS = 10

const content = resolve(import.meta.dirname, '../../../content')

/**
 * Fills a folder with the site's own profile, projects and systems and with `count` sound posts over ten years, each as
 * heavy as an article of the site, no two alike, linked to one another and recorded in the ledger.
 */
export function generateContent(contentDir: string, count: number): void {
  const material = materialOf(join(content, 'posts'))
  const posts = Array.from({ length: count }, (_, index) => ({
    slug: slugOf(index),
    published: `${2025 - (index % YEARS)}-${two(1 + (index % 11))}-${two(1 + (index % 28))}`,
    tags: [...new Set([index % TAGS, (index * 7 + 1) % TAGS])].map((tag) => `tag-${tag}`)
  }))
  const tags = Array.from(
    { length: TAGS },
    (_, tag) => `tag-${tag}: { name: Subject ${tag}, description: Generated posts about one of twenty subjects. }\n`
  )

  for (const name of ['profile.yaml', 'projects', 'systems']) {
    cpSync(join(content, name), join(contentDir, name), { recursive: true })
  }

  linkToGeneratedPosts(contentDir)

  write(join(contentDir, 'permalinks.json'), JSON.stringify(records(posts)))
  write(join(contentDir, 'tags.yaml'), tags.join(''))
  write(join(contentDir, 'series.yaml'), '{}\n')

  for (const [index, { slug, published, tags: own }] of posts.entries()) {
    const { text, files } = article(material, seededRandom(index), postPath(slugOf((index * 7 + 1) % count)))
    const fields = `title: Generated post ${index}\ndescription: A description that is long enough for the schema, of post ${index}.\npublished: ${published}\ntags: [${own.join(', ')}]\nnode: ['24']\n`

    write(postFile(contentDir, index), `---\n${fields}---\n\n${text}`)

    for (const [path, file] of files) {
      write(join(contentDir, 'posts', slug, path), file)
    }
  }
}

/** Puts a paragraph before the first section of a post. */
export function editPost(contentDir: string, index: number, text = 'Edited.'): void {
  const file = postFile(contentDir, index)

  writeFileSync(file, readFileSync(file, 'utf8').replace('\n## ', `\n${text}\n\n## `))
}

/** Systems and projects lead to the site's own articles, which are not among the generated ones. */
function linkToGeneratedPosts(contentDir: string): void {
  for (const path of readdirSync(contentDir, { recursive: true, encoding: 'utf8' })) {
    if (path.endsWith('index.mdx')) {
      const file = join(contentDir, path)

      writeFileSync(file, readFileSync(file, 'utf8').replaceAll(/\/posts\/[\w-]+\//g, postPath(slugOf(0))))
    }
  }
}

/** The pages that the site's own ledger fixes, and those of the generated posts. */
function records(posts: readonly Post[]): Record<string, unknown> {
  const fixed = Object.entries(ledger.parse(JSON.parse(readFileSync(join(content, 'permalinks.json'), 'utf8'))))
  const days = Map.groupBy(
    posts.flatMap(({ published, tags }) => tags.map((tag) => ({ tag, published }))),
    ({ tag }) => tag
  )
  const pages = [
    ...posts.map(({ published }) => yearPath(published.slice(0, 4))),
    ...[...days].flatMap(([tag, dated]) => [
      tagPath(tag),
      ...[...listYears(dated.map(({ published }) => Date.parse(published)).toSorted((a, b) => a - b)).keys()].map(
        (year) => tagYearPath(tag, year)
      )
    ])
  ]

  return {
    ...Object.fromEntries(fixed.filter(([path]) => !/^\/(?:posts|tags|series)\/./.test(path))),
    ...Object.fromEntries(pages.map((path) => [path, { published: '2016-01-01' }])),
    ...Object.fromEntries(
      posts.map(({ slug, published }) => [
        postPath(slug),
        { published, id: `tag:zerodeps.tech,${published.slice(0, 4)}:${slug}` }
      ])
    )
  }
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}

function postFile(contentDir: string, index: number): string {
  return join(contentDir, 'posts', slugOf(index), 'index.mdx')
}

function slugOf(index: number): string {
  return `post-${index}`
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}

interface Post {
  readonly slug: string
  /** YYYY-MM-DD. */
  readonly published: string
  readonly tags: readonly string[]
}

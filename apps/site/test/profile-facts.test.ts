import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { readmeOf } from '@zerodeps/content-cli/commands/export'
import { readFolders } from '@zerodeps/content-check/files/folder'
import { frontMatter } from '@zerodeps/content-check/files/front-matter'
import { dayOf } from '@zerodeps/content-schema/day'
import { postPath } from '@zerodeps/content-schema/paths'
import { post } from '@zerodeps/content-schema/post'
import { projectFacts } from '@zerodeps/content-schema/project'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { measuredOf } from '../src/markdown/measured.ts'
import { WORD_JOINER } from '../src/unbroken.ts'
import { builtFile, textOf } from './built-site.ts'
import facts from './fixtures/profile-facts.json' with { type: 'json' }

const content = new URL('../../../content/', import.meta.url)
const readme = readmeOf(fileURLToPath(content), Date.now()).replaceAll('\\', '')
const pages = await Promise.all(['/', '/cv/', '/systems/'].map(async (path) => ({ path, html: await builtFile(path) })))
const places = [
  { name: 'README', text: readme, source: readme },
  ...pages.map(({ path, html }) => ({ name: path, text: textOf(html).replaceAll(WORD_JOINER, ''), source: html }))
]

test.each(facts)('the fact “%s” has a place', (fact) => {
  expect(placesOf(fact)).not.toEqual([])
})

test('the list of facts and places is the one on file', async () => {
  const list = facts.map((fact) => `${fact}: ${placesOf(fact).join(', ')}\n`).join('')

  await expect(list).toMatchFileSnapshot('fixtures/profile-facts-places.txt')
})

test.each(places)('$name states no number that profile, facts and posts do not', ({ text }) => {
  const known = [...strings(yaml('profile.yaml')), ...projectNumbers(), ...postNumbers(), ...recordedNumbers()]
  const rest = known.toSorted((a, b) => b.length - a.length).reduce((left, word) => left.replaceAll(word, ' '), text)

  expect(rest.match(/\S*\d\S*/g) ?? []).toEqual([])
})

function placesOf(fact: string): string[] {
  const isAddress = fact.startsWith('https:')

  return places.filter(({ text, source }) => (isAddress ? source : text).includes(fact)).map(({ name }) => name)
}

function projectNumbers(): string[] {
  return readdirSync(new URL('projects/', content)).map((name) => {
    const { runtimeDependencies } = projectFacts.parse(yaml(`projects/${name}/facts.yaml`))

    return `runtime dependencies: ${runtimeDependencies.count}`
  })
}

function postNumbers(): string[] {
  return readdirSync(new URL('posts/', content)).flatMap((slug) => {
    const { title, published } = post.parse(frontMatter(read(`posts/${slug}/index.mdx`)).data)
    const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })

    return [title, day.format(Date.parse(dayOf(published))), postPath(slug)]
  })
}

function recordedNumbers(): string[] {
  return readFolders(fileURLToPath(content), 'posts').folders.flatMap((folder) => {
    const found = measuredOf(folder)

    return found ? [found.what, ...found.texts] : []
  })
}

function strings(value: unknown): string[] {
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : [String(value)]
}

function yaml(path: string): unknown {
  return parse(read(path), { schema: 'core' })
}

function read(path: string): string {
  return readFileSync(new URL(path, content), 'utf8')
}

import jsonResume, { type JsonSchema } from '@jsonresume/schema'
import ICAL from 'ical.js'
import { mf2 } from 'microformats-parser'
import { describe, expect, test } from 'vitest'
import { builtFile, builtPages, graphOf, textOf, type Node } from './built-site.ts'

const origin = 'https://zerodeps.tech'
const pages = await builtPages()
const resume: unknown = JSON.parse(await builtFile('/cv.json'))
const card = await builtFile('/vasiliy-kotovskiy.vcf')

describe('the JSON Resume', () => {
  test('satisfies its schema', () => {
    jsonResume.validate(resume, (errors, isValid) => {
      expect([errors, isValid]).toEqual([null, true])
    })
  })

  test('uses no key that the schema does not name', () => {
    expect(unknownKeys(resume, jsonResume.schema)).toEqual([])
  })
})

describe('the vCard', () => {
  const parsed = new ICAL.Component(ICAL.parse(card)).getAllProperties()
  const value = (name: string) =>
    parsed.filter((property) => property.name === name).map((each) => each.getFirstValue())

  test('is version 4.0 and names its owner in reading order and in parts', () => {
    expect(value('version')).toEqual(['4.0'])
    expect(value('fn')).toEqual(['Vasiliy Kotovskiy'])
    expect(value('n')).toEqual([['Kotovskiy', 'Vasiliy', '', '', '']])
  })

  test('ends its lines as the standard demands and keeps them to 75 octets', () => {
    const lines = card.split('\r\n')

    expect(lines.at(-1)).toBe('')
    expect(card.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75)
  })
})

describe('microformats', () => {
  test('the home page is the card of its owner, with the accounts that are the person', async () => {
    const { items, rels } = mf2(await builtFile('/'), { baseUrl: origin })
    const [{ type, properties } = { type: [], properties: {} }] = items

    expect(type).toEqual(['h-card'])
    expect(properties).toMatchObject({
      name: ['Vasiliy Kotovskiy'],
      'job-title': ['Backend / Platform Engineer'],
      uid: [origin],
      url: [origin, 'https://github.com/VaskoDeGama', 'https://t.me/vaskadegama']
    })
    expect(rels.me).toEqual(properties.url)
  })

  test.each(pages.filter(({ path }) => /^\/posts\/(?!\d{4}\/).+/.test(path)))('$path is an entry', ({ path, html }) => {
    const [entry] = mf2(html, { baseUrl: origin }).items

    expect(entry?.type).toEqual(['h-entry'])
    expect(entry?.properties).toMatchObject({
      url: [`${origin}${path}`],
      name: [expect.any(String)],
      summary: [expect.any(String)],
      published: [expect.stringMatching(/^\d{4}-\d\d-\d\d$/)],
      author: [{ type: ['h-card'], properties: { name: ['Vasiliy Kotovskiy'], url: [`${origin}/`] } }],
      content: [{ html: expect.any(String) }]
    })
  })
})

describe('linked data', () => {
  const nodes = pages.flatMap(({ path, html }) => graphOf(html).map((node) => ({ path, node })))
  const of = (type: string) => nodes.filter(({ node }) => node['@type'] === type)

  test('every reference leads to a node that some page states', () => {
    const stated = new Set(nodes.map(({ node }) => node['@id']))
    const references = nodes.flatMap(({ node }) => Object.values(node)).flatMap(referenced)

    expect(references.filter((id) => !stated.has(String(id)))).toEqual([])
  })

  test('every address in it is a page of this site or a known place outside', () => {
    const paths = new Set(pages.map(({ path }) => `${origin}${path}`))
    const urls = nodes.flatMap(({ node }) => [node.url, ...crumbsOf(node).map(({ item }) => item)])

    expect(urls.filter((url) => url !== undefined && !paths.has(String(url)))).toEqual([])
  })

  test('each kind stands on the pages it belongs to', () => {
    expect(of('ProfilePage').map(({ path }) => path)).toEqual(['/', '/cv/'])
    expect(of('Blog').map(({ path }) => path)).toContain('/posts/')
    expect(of('BlogPosting').map(({ path }) => path)).toEqual(
      pages.map(({ path }) => path).filter((path) => /^\/posts\/(?!\d{4}\/).+/.test(path))
    )
    expect(of('SoftwareSourceCode').map(({ path }) => path)).toEqual(
      pages.map(({ path }) => path).filter((path) => /^\/projects\/.+/.test(path))
    )
    expect(of('BreadcrumbList').map(({ path }) => path)).toEqual(
      pages.filter(({ path, html }) => path !== '/' && !html.includes('content="noindex"')).map(({ path }) => path)
    )
  })

  test('breadcrumbs lead from the home page to the page itself', () => {
    for (const { path, node } of of('BreadcrumbList')) {
      const crumbs = crumbsOf(node)

      expect(crumbs.map(({ position }) => position)).toEqual(crumbs.map((_, index) => index + 1))
      expect([crumbs.at(0)?.item, crumbs.at(-1)?.item]).toEqual([`${origin}/`, `${origin}${path}`])
    }
  })

  test('an article names its day, its card and its Markdown', async () => {
    for (const { path, node } of of('BlogPosting')) {
      const html = pages.find((page) => page.path === path)?.html ?? ''
      const image = String(node.image)

      expect(html).toContain(`<meta property="article:published_time" content="${String(node.datePublished)}">`)
      expect(html).toContain(`<meta property="og:image" content="${image}">`)
      expect(html).toContain(`<link rel="alternate" type="text/markdown" href="${path.slice(0, -1)}.md">`)
      expect(await builtFile(`${path.slice(0, -1)}.md`)).not.toBe('')
    }
  })

  test('what a post says of itself is what its reader sees', () => {
    for (const { path, node } of of('BlogPosting')) {
      const text = textOf(pages.find((page) => page.path === path)?.html ?? '')

      expect(text).toContain(String(node.headline).replaceAll(/\s+/g, ' '))
    }
  })
})

function crumbsOf({ itemListElement = [] }: Node) {
  return itemListElement
}

/** A value that is nothing but an `@id` refers to a node. */
function referenced(value: unknown): unknown[] {
  return typeof value === 'object' && value !== null && Object.keys(value).join() === '@id' ? Object.values(value) : []
}

function unknownKeys(value: unknown, schema: JsonSchema | undefined): string[] {
  if (Array.isArray(value)) {
    return value.flatMap((item) => unknownKeys(item, schema?.items))
  }

  return typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, part]) =>
        schema?.properties?.[key] ? unknownKeys(part, schema.properties[key]) : [key]
      )
    : []
}

import { expect, test } from 'vitest'
import { breadcrumbs, datasetNode, jsonLd, postNode } from './json-ld.ts'

test('nothing that a graph quotes can end its element or open a comment', () => {
  const name = '</script><!--<script>alert(1)</script>'
  const text = jsonLd([{ '@type': 'Person', description: name }])

  expect(text).not.toContain('<')
  expect(JSON.parse(text)['@graph'][0].description).toBe(name)
})

test('a post states no day of modification and no card that it does not have', () => {
  const facts = {
    path: '/posts/a/',
    title: 'A',
    description: 'About a.',
    published: '2026-11-21T01:00:00+03:00',
    lang: 'en',
    author: 'A. Nother',
    isListed: false
  }

  expect(postNode(facts)).not.toHaveProperty('dateModified')
  expect(postNode(facts)).not.toHaveProperty('image')
  expect(postNode({ ...facts, updated: '2026-11-30' })).toMatchObject({
    datePublished: '2026-11-20',
    dateModified: '2026-11-30'
  })
})

test('breadcrumbs begin at the home page and count from one', () => {
  expect(breadcrumbs([{ name: 'CV', path: '/cv/' }]).itemListElement).toEqual([
    { '@type': 'ListItem', position: 1, name: 'zerodeps.tech', item: 'https://zerodeps.tech/' },
    { '@type': 'ListItem', position: 2, name: 'CV', item: 'https://zerodeps.tech/cv/' }
  ])
})

test('a data set leads to the article that links to its samples', () => {
  expect(datasetNode({ path: '/posts/a/', title: 'A', description: 'What it is.' })).toEqual({
    '@type': 'Dataset',
    name: 'A',
    description: 'What it is.',
    url: 'https://zerodeps.tech/posts/a/'
  })
})

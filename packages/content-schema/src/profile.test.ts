import { expect, test } from 'vitest'
import { areaFigures, areaId, fullName, profile, summaryText } from './profile.ts'

const link = { label: 'Code', text: 'ada', url: 'https://code.example/ada', me: true }

const sources = { id: 'sources', kind: 'range', label: 'Sources', text: '2–4 sources', unit: 'sources', min: 2, max: 4 }

const ada = {
  givenName: 'Ada',
  familyName: 'Example',
  slug: 'ada-example',
  role: 'Engineer',
  summary: { builds: 'engines', kinds: ['looms', 'mills', 'clocks'], priority: 'time matters' },
  focus: ['time'],
  stack: ['brass'],
  interests: ['numbers'],
  areas: areaId.options.map((id) => ({ id, title: id, work: [{ text: 'Gears' }, { text: 'Cards' }] })),
  ecosystem: {
    heading: 'Workshop',
    name: 'Mill',
    kind: 'a workshop',
    purpose: 'engines',
    parts: ['store'],
    philosophy: ['few wheels'],
    wording: 'Some engines need steam.'
  },
  exploring: ['punched cards'],
  technologies: ['brass', 'steam'],
  links: { github: link, organization: link, blog: link, telegram: link },
  contact: { invitation: 'Glad to talk about', topics: ['engines'] }
}

function withFigures(...figures: object[]) {
  return { ...ada, areas: ada.areas.map((area) => ({ ...area, work: [{ text: 'Gears', figures }] })) }
}

test('a profile makes one sentence of its summary and one name of its parts', () => {
  const parsed = profile.parse(ada)

  expect(summaryText(parsed)).toBe('Builds engines: looms, mills and clocks, where time matters.')
  expect(fullName(parsed)).toBe('Ada Example')
})

test('work without figures has none', () => {
  expect(profile.parse(ada).areas.flatMap(areaFigures)).toEqual([])
})

test('the figures of an area keep the order of its work', () => {
  const [area] = ada.areas
  const work = ['a', 'b'].map((id) => ({ text: id, figures: [{ ...sources, id }] }))
  const parsed = profile.parse({ ...ada, areas: [{ ...area, work }, ...ada.areas.slice(1)] })

  expect(parsed.areas.flatMap(areaFigures).map(({ id }) => id)).toEqual(['a', 'b'])
})

test.each([
  ['an unknown key', { ...ada, location: 'London' }],
  ['a missing area', { ...ada, areas: ada.areas.slice(1) }],
  ['an area twice', { ...ada, areas: [...ada.areas.slice(1), ada.areas.at(-1)] }],
  ['a technology twice', { ...ada, technologies: ['brass', 'brass'] }],
  ['a figure id twice', withFigures(sources)],
  ['a link without TLS', { ...ada, links: { ...ada.links, blog: { ...link, url: 'http://code.example' } } }]
])('a profile with %s is refused', (_, value) => {
  expect(profile.safeParse(value).success).toBe(false)
})

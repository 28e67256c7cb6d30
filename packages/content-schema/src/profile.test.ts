import { expect, test } from 'vitest'
import { areaEstimates, areaId, fullName, profile, summaryText } from './profile.ts'

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

function withEstimates(...estimates: object[]) {
  return { ...ada, areas: ada.areas.map((area) => ({ ...area, work: [{ text: 'Gears', estimates }] })) }
}

test('a profile makes one sentence of its summary and one name of its parts', () => {
  const parsed = profile.parse(ada)

  expect(summaryText(parsed)).toBe('Builds engines: looms, mills and clocks, where time matters.')
  expect(fullName(parsed)).toBe('Ada Example')
})

test('work without estimates has none', () => {
  expect(profile.parse(ada).areas.flatMap(areaEstimates)).toEqual([])
})

test('the estimates of an area keep the order of its work', () => {
  const [area] = ada.areas
  const work = ['a', 'b'].map((id) => ({ text: id, estimates: [{ ...sources, id }] }))
  const parsed = profile.parse({ ...ada, areas: [{ ...area, work }, ...ada.areas.slice(1)] })

  expect(parsed.areas.flatMap(areaEstimates).map(({ id }) => id)).toEqual(['a', 'b'])
})

const mill = { employer: 'Mill & Co', position: 'Miller', start: '1842-01' }

test("a career is the owner's to add, and stays away where he adds none", () => {
  const { email, work, education, languages } = profile.parse(ada)

  expect([email, work, education, languages]).toEqual([undefined, undefined, undefined, undefined])
  expect(profile.parse({ ...ada, work: [{ ...mill, end: '1842-01' }, mill] }).work).toHaveLength(2)
})

test.each([
  ['an unknown key', { ...ada, location: 'London' }],
  ['a missing area', { ...ada, areas: ada.areas.slice(1) }],
  ['an area twice', { ...ada, areas: [...ada.areas.slice(1), ada.areas.at(-1)] }],
  ['a mail address without a host', { ...ada, email: 'ada' }],
  ['an empty career', { ...ada, work: [] }],
  ['a year in place of a month', { ...ada, work: [{ ...mill, start: '1842' }] }],
  ['an end before the start', { ...ada, work: [{ ...mill, end: '1841-12' }] }],
  ['no technology', { ...ada, technologies: [] }],
  ['a technology twice', { ...ada, technologies: ['brass', 'brass'] }],
  ['an estimate id twice', withEstimates(sources)],
  ['a link without TLS', { ...ada, links: { ...ada.links, blog: { ...link, url: 'http://code.example' } } }]
])('a profile with %s is refused', (_, value) => {
  expect(profile.safeParse(value).success).toBe(false)
})

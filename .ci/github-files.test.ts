import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'
import { parse } from 'yaml'

const root = resolve(import.meta.dirname, '..')
const profile = yaml('content/profile.yaml')

it('the citation names the owner and the site as the content does', () => {
  const { authors, url, title } = yaml('CITATION.cff')

  expect(authors).toEqual([{ 'given-names': profile.givenName, 'family-names': profile.familyName }])
  expect(url).toBe(`https://${title}`)
  expect(read('packages/content-schema/src/pages.ts')).toContain(`'${url}'`)
})

it('a weakness is reported to the contact of security.txt', () => {
  expect(read('SECURITY.md')).toContain(profile.links.telegram.url)
})

it('updates are proposed at the age at which they are accepted, wherever versions stand', () => {
  const { updates } = yaml('.github/dependabot.yml')
  const days = yaml('pnpm-workspace.yaml').minimumReleaseAge / 60 / 24
  const places = updates.map((update: Update) => [update['package-ecosystem'], update.directories ?? update.directory])

  expect(updates.map((update: Update) => update.cooldown)).toEqual(updates.map(() => ({ 'default-days': days })))
  expect(Object.fromEntries(places)).toEqual({
    npm: ['/', '/deploy/tools'],
    'github-actions': '/',
    docker: '/deploy/container',
    'docker-compose': '/deploy/container'
  })
})

it('a correction names the article, what is wrong, and how one knows', () => {
  const { name, description, body } = yaml('.github/ISSUE_TEMPLATE/correction.yml')
  const fields: Field[] = body.filter(({ type }: Field) => type !== 'markdown')

  expect([name, description]).toEqual([expect.any(String), expect.any(String)])
  expect(fields.map(({ type, id, validations }) => [type, id, validations?.required])).toEqual([
    ['input', 'address', true],
    ['textarea', 'wrong', true],
    ['textarea', 'evidence', true]
  ])
  expect(fields.filter(({ attributes }) => !attributes.label)).toEqual([])
})

function yaml(file: string) {
  return parse(read(file))
}

function read(file: string) {
  return readFileSync(join(root, file), 'utf8')
}

interface Update {
  'package-ecosystem': string
  directory?: string
  directories?: string[]
  cooldown?: unknown
}

interface Field {
  type: string
  id?: string
  attributes: { label?: string }
  validations?: { required?: boolean }
}

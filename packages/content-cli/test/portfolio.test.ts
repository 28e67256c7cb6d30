import { readFileSync, readdirSync } from 'node:fs'
import { areaEstimates, profile } from '@zerodeps/content-schema/profile'
import { project, projectFacts, relationsOf } from '@zerodeps/content-schema/project'
import { system } from '@zerodeps/content-schema/system'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'

const content = new URL('../../../content/', import.meta.url)
const owner = profile.parse(yaml('profile.yaml'))
const projects = foldersIn('projects/')
const systems = foldersIn('systems/')

test('every area of the profile has its case study, in the same order', () => {
  const inOrder = systems.map((folder) => system.parse(frontMatter(`systems/${folder}/index.mdx`)))

  expect(inOrder.toSorted((a, b) => a.order - b.order).map(({ id }) => id)).toEqual(owner.areas.map(({ id }) => id))
})

describe.each(systems)('the case study %s', (folder) => {
  const file = `systems/${folder}/index.mdx`

  test('is about the area of its folder', () => {
    expect(system.parse(frontMatter(file)).id).toBe(folder)
  })

  test('leaves the estimates to the profile', () => {
    const estimates = owner.areas.flatMap(areaEstimates).map(({ text }) => text)

    expect(estimates.filter((text) => read(file).includes(text))).toEqual([])
  })

  test('draws its system where the constraints end', () => {
    const [, constraints = ''] = read(file).split('## Constraints')
    const [section = ''] = constraints.split(/^## /m)

    expect(section).toMatch(/<Diagram alt="[^"]+" caption="[^"]+">/)
    expect(section.trim()).toMatch(/<\/Diagram>$/)
  })

  test('has 500 to 1,400 words', () => {
    expect(wordsIn(file)).toSatisfy((words: number) => words >= 500 && words <= 1400)
  })
})

describe.each(projects)('the project %s', (folder) => {
  const file = `projects/${folder}/index.mdx`
  const facts = projectFacts.parse(yaml(`projects/${folder}/facts.yaml`))

  test('is the one of its folder, in the front matter and in the facts', () => {
    expect(project.parse(frontMatter(file)).name).toBe(folder)
    expect([facts.npm.name, facts.repository]).toEqual([
      expect.stringMatching(`/${folder}$`),
      expect.stringMatching(`/${folder}$`)
    ])
  })

  test('relates to projects that exist', () => {
    expect(projects).toEqual(expect.arrayContaining(relationsOf(facts).map(({ project }) => project)))
  })

  test('has 120 to 300 words', () => {
    expect(wordsIn(file)).toSatisfy((words: number) => words >= 120 && words <= 300)
  })
})

test('no two projects share a place', () => {
  const orders = projects.map((folder) => project.parse(frontMatter(`projects/${folder}/index.mdx`)).order)

  expect(orders.toSorted()).toEqual(projects.map((_, index) => index + 1))
})

function read(path: string): string {
  return readFileSync(new URL(path, content), 'utf8')
}

function yaml(path: string): unknown {
  return parse(read(path), { version: '1.2', schema: 'core' })
}

function frontMatter(path: string): unknown {
  return parse(read(path).split('---\n')[1] ?? '', { version: '1.2', schema: 'core' })
}

/** The words of the running text: those of code and the cells of tables do not count. */
function wordsIn(path: string): number {
  const prose = read(path)
    .replace(/^---\n.*?\n---\n/s, '')
    .replace(/^```.*?^```$|^\|[^\n]*$/gms, '')
    .replace(/\{\/\*.*?\*\/\}|<[^>]*>/g, '')

  return prose.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu)?.length ?? 0
}

function foldersIn(path: string): string[] {
  return readdirSync(new URL(path, content)).toSorted()
}

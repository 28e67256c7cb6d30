import { projectFacts, type ProjectFacts } from '@zerodeps/content-schema/project'
import type { CloneFacts } from './clone.ts'
import { editYaml } from '../changes/yaml-edit.ts'

/**
 * The facts of a project brought up to what a clone says: version, commit, day, tag, majors, licence, engines and
 * dependencies. Everything else, the comments and the layout of the file stay. `changes` are the differences, without
 * the day of reading; `review` names the notes beside them, which only a person can bring up to date.
 *
 * @param today - the day of reading, YYYY-MM-DD
 * @throws when the file does not hold facts, before or after
 */
export async function refreshedFacts(source: string, clone: CloneFacts, today: string): Promise<RefreshedFacts> {
  const edit = editYaml(source)
  const facts = projectFacts.parse(edit.data)
  const isOwn = (name: string) => name.startsWith(`${facts.npm.name.split('/')[0]}/`)
  const development = Object.entries(clone.devDependencies).filter(
    ([name]) => isOwn(name) || facts.relations.development.some((known) => known.name === name)
  )
  const runtime = dependenciesOf(facts.runtimeDependencies.list, Object.entries(clone.dependencies), isOwn)
  const milestones = clone.majors.filter(({ name }) => !facts.milestones.some(({ of }) => of.split(' ').includes(name)))

  edit.set(['release', 'version'], clone.version)
  edit.set(['release', 'commit'], clone.commit)
  edit.set(['release', 'asOf'], {
    day: clone.tag?.day ?? clone.day,
    of: clone.tag ? `tag ${clone.tag.name}` : 'commit'
  })
  edit.set(['release', 'tag'], clone.tag?.name)
  edit.set(
    ['milestones'],
    milestones.length === 0
      ? undefinedIfEmpty(facts.milestones)
      : [...facts.milestones, ...milestones.map(({ name, day }) => ({ day, of: `tag ${name}` }))]
  )
  edit.set(['licence', 'spdx'], clone.licence ?? facts.licence.spdx)
  edit.set(['engines', 'node'], clone.node ?? facts.engines.node)
  edit.set(['runtimeDependencies', 'count'], runtime.length)
  edit.set(['runtimeDependencies', 'list'], runtime)
  edit.set(['relations', 'development'], dependenciesOf(facts.relations.development, development, isOwn))

  const { changes } = edit

  edit.set(['readOn'], today)

  const text = await edit.text()

  projectFacts.parse(editYaml(text).data)

  return { text, changes, review: notesBeside(facts, changes) }
}

function dependenciesOf(
  known: readonly Dependency[],
  locked: readonly (readonly [string, string])[],
  isOwn: (name: string) => boolean
): Dependency[] {
  return locked.map(([name, version]) => {
    const before = known.find((dependency) => dependency.name === name)
    const own = isOwn(name) ? { project: name.split('/')[1] } : {}

    return before ? { ...before, version } : { name, version, ...own }
  })
}

function undefinedIfEmpty<Item>(items: readonly Item[]): readonly Item[] | undefined {
  return items.length > 0 ? items : undefined
}

function notesBeside(facts: ProjectFacts, changes: readonly Change[]): string[] {
  const sections = new Set(changes.map(({ path }) => path.split('.')[0]))
  const notes = {
    release: facts.release.note,
    licence: facts.licence.note,
    engines: facts.engines.note,
    runtimeDependencies: facts.runtimeDependencies.note
  }

  return [
    ...Object.entries(notes).flatMap(([section, note]) =>
      sections.has(section) && note !== undefined ? [`${section}.note: ${note}`] : []
    ),
    ...(sections.has('release') ? facts.caveats.map((caveat, index) => `caveats.${index}: ${caveat}`) : [])
  ]
}

type Dependency = ProjectFacts['runtimeDependencies']['list'][number]

export interface Change {
  /** Where in the file, such as `release.version`. */
  readonly path: string
  /** The values as YAML on one line; empty where there is none. */
  readonly before: string
  readonly after: string
}

export interface RefreshedFacts {
  readonly text: string
  readonly changes: readonly Change[]
  readonly review: readonly string[]
}

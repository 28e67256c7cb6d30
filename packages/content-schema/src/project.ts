import { z } from 'zod'
import { dated } from './dated.ts'
import { day } from './day.ts'
import { areaId } from './profile.ts'
import { slug } from './slug.ts'
import { sources, statement } from './statement.ts'
import { line } from './text.ts'

const commit = z.string().regex(/^[0-9a-f]{7,40}$/, 'expected a commit in quotes, 7 to 40 hexadecimal digits')
const version = line(40)
const note = line(400).optional()

const dependency = z.strictObject({
  name: line(80).meta({ description: 'The name in the registry.' }),
  version: version.optional().meta({ description: 'The version or range in quotes, where it was read.' }),
  project: slug.optional().meta({ description: 'The project of this site that it is; absent for third parties.' }),
  purpose: line(120).optional().meta({ description: 'What it is used for, if that is narrow.' })
})

const test = z.strictObject({
  kind: line(60).meta({ description: 'The kind of test.' }),
  files: z.int().min(1).optional().meta({ description: 'How many files.' }),
  cases: z.int().min(1).optional().meta({ description: 'How many cases, counted as the method says.' }),
  note: line(200).optional().meta({ description: 'What it covers.' })
})

const pending = z.strictObject({
  title: line(120).meta({ description: 'What will be measured, plain text.' }),
  planned: line(600).meta({ description: 'The procedure it will be measured by.' }),
  reason: line(300).meta({ description: 'Why there are no figures.' }),
  sources: sources.meta({ description: 'The committed files that plan it, each as "path @ commit".' })
})

/** The front matter of `content/projects/<name>/index.mdx`: what a person decides. Everything dated is in the facts. */
export const project = z.strictObject({
  name: slug.meta({ description: 'The name of the package, of its folder and of its page.' }),
  summary: line(200, 40).meta({ description: 'What it is, in one sentence of plain text.' }),
  order: z.int().min(1).meta({ description: 'The place among the projects, from 1.' }),
  chart: slug.optional().meta({ description: 'The recording below bench/ that its page shows first.' }),
  systems: z.array(areaId).min(1).meta({ description: 'The areas whose problems it addresses.' })
})

/** `content/projects/<name>/facts.yaml`: what was read from the repository, and when. A command refreshes it. */
export const projectFacts = z.strictObject({
  readOn: day.meta({ description: 'The day on which these facts were read.' }),
  npm: z
    .strictObject({
      name: line(80).meta({ description: 'The name of the package in its registry.' }),
      confirmed: z.boolean().meta({ description: 'true if the registry listed it on the day below.' }),
      checkedOn: day.meta({ description: 'The day the registry was asked.' }),
      note: note.meta({ description: 'What else is known about its publication.' })
    })
    .meta({ description: 'The package; a page links to the registry only if confirmed.' }),
  repository: z.url({ protocol: /^https$/ }).meta({ description: 'The address of the repository.' }),
  licence: z
    .strictObject({
      spdx: line(40).meta({ description: 'The SPDX identifier.' }),
      thirdParty: z.array(line(120)).default([]).meta({ description: 'Licences of code that is shipped with it.' }),
      note: note.meta({ description: 'Since when, or what held before.' })
    })
    .meta({ description: 'The licence.' }),
  release: z
    .strictObject({
      version: version.meta({ description: 'The version in quotes.' }),
      commit: commit.meta({ description: 'The commit the version was read at.' }),
      asOf: dated.meta({ description: 'The day of this version, and what happened that day.' }),
      tag: line(40).optional().meta({ description: 'The tag, if there is one.' }),
      note: note.meta({ description: 'What else is known about newer or older versions.' })
    })
    .meta({ description: 'The newest version that is known.' }),
  milestones: z
    .array(z.strictObject({ ...dated.shape, commit: commit.optional().meta({ description: 'The commit.' }) }))
    .default([])
    .meta({ description: 'First commit and major versions, oldest first.' }),
  engines: z
    .strictObject({
      node: line(80).meta({ description: 'The range of Node.js versions in package.json.' }),
      note: note.meta({ description: 'Since when, or what else it means.' })
    })
    .meta({ description: 'The runtimes it accepts.' }),
  platforms: z
    .strictObject({
      supported: z
        .union([z.literal('unrestricted'), z.array(line(60)).min(1)])
        .meta({ description: 'The platforms, or unrestricted if the package names none.' }),
      unsupported: z.array(line(60)).default([]).meta({ description: 'The platforms it names as unsupported.' }),
      note: note.meta({ description: 'Why, or what was tested.' })
    })
    .meta({ description: 'Where it runs.' }),
  runtimeDependencies: z
    .strictObject({
      count: z.int().min(0).meta({ description: 'How many npm packages it needs at run time.' }),
      list: z.array(dependency).meta({ description: 'Each of them.' }),
      vendored: z.array(line(80)).default([]).meta({ description: 'Sources that it carries, with their commits.' }),
      note: note.meta({ description: 'The honest wording of the count.' })
    })
    .refine(({ count, list }) => count === list.length, {
      path: ['count'],
      error: 'expected the count of the list'
    })
    .meta({ description: 'What it needs at run time: counted and listed.' }),
  stability: z
    .strictObject({
      stated: line(60).nullable().meta({ description: 'What the repository says of itself, or null.' }),
      note: note.meta({ description: 'What it says or shows beside that.' })
    })
    .meta({ description: 'How stable it calls itself.' }),
  details: z
    .array(z.strictObject({ label: line(40).meta({ description: 'The name of the detail.' }), ...statement.shape }))
    .default([])
    .meta({ description: 'Further rows of the table of facts.' }),
  capabilities: z.array(statement).min(1).meta({ description: 'What it can do.' }),
  limitations: z.array(statement).min(1).meta({ description: 'What it says it cannot do.' }),
  pending: z
    .array(pending)
    .default([])
    .meta({ description: 'The benchmarks that have no figures yet; those that have are recordings below bench/.' }),
  notPublished: z.array(line(400)).default([]).meta({ description: 'Measurements that are not quoted, and why.' }),
  relations: z
    .strictObject({
      development: z.array(dependency).meta({ description: 'What it is developed, tested and measured with.' }),
      notes: z.array(line(200)).default([]).meta({ description: 'Relations that are no dependency.' })
    })
    .meta({ description: 'How it stands to other packages, beside its runtime dependencies.' }),
  quality: z
    .strictObject({
      framework: line(80).meta({ description: 'The test runner.' }),
      tests: z.array(test).min(1).meta({ description: 'The kinds of test.' }),
      method: line(200).optional().meta({ description: 'How files and cases were counted.' }),
      ci: z.array(line(240)).default([]).meta({ description: 'What continuous integration does.' }),
      sources: sources.meta({ description: 'Where this was read.' })
    })
    .meta({ description: 'How it is tested.' }),
  caveats: z.array(line(400)).default([]).meta({ description: 'What to keep in mind about these facts.' })
})

/** The arrows to other projects of this site: first the ones needed at run time. What uses a project follows from all. */
export function relationsOf({ runtimeDependencies, relations }: ProjectFacts): Relation[] {
  return [
    ...runtimeDependencies.list.map((entry) => ({ ...entry, kind: 'runtime' as const })),
    ...relations.development.map((entry) => ({ ...entry, kind: 'development' as const }))
  ].flatMap(({ project, kind }) => (project === undefined ? [] : [{ project, kind }]))
}

export type Project = z.infer<typeof project>
export type ProjectFacts = z.infer<typeof projectFacts>

export interface Relation {
  readonly project: string
  readonly kind: 'runtime' | 'development'
}

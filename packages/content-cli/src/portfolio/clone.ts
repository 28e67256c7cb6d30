import { execFileSync } from 'node:child_process'
import { z } from 'zod'

const manifest = z.object({
  version: z.string(),
  license: z.string().optional(),
  engines: z.object({ node: z.string().optional() }).optional(),
  dependencies: z.record(z.string(), z.string()).default({}),
  devDependencies: z.record(z.string(), z.string()).default({})
})

/**
 * What the checked-out commit of a local clone says of itself. Days are those of the committer's own calendar. Reads the
 * repository with git and changes nothing; throws where there is no clone or no package.json.
 */
export function readClone(folder: string): CloneFacts {
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', folder, ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim()
  const commit = git('rev-parse', '--short=7', 'HEAD')
  const { version, license, engines, dependencies, devDependencies } = manifest.parse(
    JSON.parse(git('show', 'HEAD:package.json'))
  )
  const tags = git('for-each-ref', '--merged=HEAD', '--format=%(refname:short) %(creatordate:short)', 'refs/tags')
    .split('\n')
    .filter(Boolean)
    .map((line) => line.split(' '))
    .map(([name = '', day = '']) => ({ name, day }))

  return {
    commit,
    day: git('log', '-1', '--format=%cs'),
    version,
    licence: license,
    node: engines?.node,
    dependencies,
    devDependencies,
    tag: tags.find(({ name }) => name === `v${version}`),
    majors: tags.filter(({ name }) => /^v[1-9]\d*\.0\.0$/.test(name)).toSorted((a, b) => (a.day < b.day ? -1 : 1))
  }
}

export interface CloneFacts {
  /** Seven digits of the commit. */
  readonly commit: string
  /** The day of the commit. */
  readonly day: string
  readonly version: string
  readonly licence: string | undefined
  readonly node: string | undefined
  readonly dependencies: Readonly<Record<string, string>>
  readonly devDependencies: Readonly<Record<string, string>>
  /** The tag of this version, if the commit contains it. */
  readonly tag: Tag | undefined
  /** The tags of first releases of a major version, oldest first. */
  readonly majors: readonly Tag[]
}

export interface Tag {
  readonly name: string
  readonly day: string
}

import { parse } from 'yaml'
import { z } from 'astro/zod'

const versions = z.record(z.string(), z.object({ version: z.string() })).default({})

const schema = z.object({
  importers: z.record(
    z.string(),
    z.object({ dependencies: versions, optionalDependencies: versions, devDependencies: versions })
  )
})

/** How many packages a pnpm lockfile names, those of other platforms included. */
export function lockedPackages(lockfile: string): number {
  return section(lockfile, 'packages').match(/^ {2}\S.*:/gm)?.length ?? 0
}

/**
 * The direct dependencies of all packages of the workspace in a pnpm lockfile, by name, with each locked version.
 * `builds` is true for what some package needs to do its work, false for what only develops and checks it.
 */
export function directDependencies(lockfile: string): Record<string, LockedDependency> {
  const found = new Map<string, LockedDependency>()

  for (const importer of Object.values(schema.parse(parse(section(lockfile, 'importers'))).importers)) {
    const { dependencies, optionalDependencies, devDependencies } = importer

    for (const [builds, group] of [
      [true, { ...dependencies, ...optionalDependencies }] as const,
      [false, devDependencies] as const
    ]) {
      for (const [name, { version }] of Object.entries(group)) {
        if (!version.startsWith('link:')) {
          const known = found.get(name) ?? { versions: [], builds: false }
          const exact = version.replace(/\(.*$/, '')

          found.set(name, {
            versions: [...new Set([...known.versions, exact])].toSorted(),
            builds: known.builds || builds
          })
        }
      }
    }
  }

  return Object.fromEntries(found)
}

/** A part of a lockfile with its key: all of it would take the parser a fifth of a second at every start. */
function section(lockfile: string, name: string): string {
  return lockfile.split(/^(?=\S)/m).find((part) => part.startsWith(`${name}:`)) ?? ''
}

export interface LockedDependency {
  readonly versions: readonly string[]
  readonly builds: boolean
}

import { getCollection } from 'astro:content'

/** The direct dependencies of the repository by name, none of this workspace, and how many packages they come to. */
export async function dependencies(): Promise<{ direct: Dependency[]; packages: number }> {
  const reasons = new Map((await getCollection('dependencyReasons')).map(({ id, data }) => [id, data.reason]))
  const direct = await getCollection('dependencies')
  const [lockfile] = await getCollection('lockfile')

  return {
    packages: lockfile?.data.packages ?? 0,
    direct: direct
      .map(({ id, data }) => ({ name: id, ...data, reason: reasons.get(id) ?? '' }))
      .toSorted((a, b) => (a.name < b.name ? -1 : 1))
  }
}

export interface Dependency {
  readonly name: string
  readonly versions: readonly string[]
  /** Needed to build the site; the others check it. */
  readonly builds: boolean
  readonly reason: string
}

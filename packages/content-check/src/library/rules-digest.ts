import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'

/**
 * A digest of what judges an entry: the source of the rules and of the schema, the packages that are installed, and Node.js.
 * `undefined` where nothing says which packages these are.
 */
export function rulesDigest(repository = new URL('../../../../', import.meta.url)): string | undefined {
  const digest = createHash('sha256').update(`${process.version} ${process.platform} ${process.arch}`)
  const add = (name: string, folder: URL): void => {
    const content = readFileSync(new URL(name, folder))

    digest.update(JSON.stringify([name, content.length])).update(content)
  }

  try {
    add('node_modules/.pnpm/lock.yaml', repository)

    for (const folder of SOURCES.map((path) => new URL(path, repository))) {
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
        .toSorted()
        .forEach((name) => add(name, folder))
    }
  } catch {
    return undefined
  }

  return digest.digest('base64url')
}

const SOURCES = ['packages/content-check/src/', 'packages/content-schema/src/']

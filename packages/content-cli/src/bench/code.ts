import { execFileSync } from 'node:child_process'
import { findPackageJSON } from 'node:module'
import { pathToFileURL } from 'node:url'
import type { Folder } from '@zerodeps/content-check/files/folder'
import { packageVersion } from '@zerodeps/content-check/files/package-version'
import { scriptOf, sourcesOf } from '@zerodeps/content-check/recordings/script'
import type { Recording } from '@zerodeps/content-schema/recording'

/** What a recording says of the code that is about to run: its hash, its commit if it is committed, its packages. */
export function codeOf(
  folder: Pick<Folder, 'absolute'>,
  path: string
): Pick<Recording, 'script' | 'commit' | 'packages'> {
  const { code, files, packages } = scriptOf(path, sourcesOf(folder))
  const commit = commitOf(Object.keys(files), folder.absolute('.'))
  const versions = Object.fromEntries(packages.map((name) => [name, versionOf(name, folder.absolute(path))]))

  return {
    script: { code, files: { ...files } },
    ...(commit === undefined ? {} : { commit }),
    ...(packages.length > 0 ? { packages: versions } : {})
  }
}

/** The commit that is checked out, if it has these files as they are; `undefined` where git does not know them. */
function commitOf(files: readonly string[], cwd: string): string | undefined {
  const git = (...args: string[]) =>
    execFileSync('git', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()

  try {
    git('ls-files', '--error-unmatch', '--', ...files)

    return git('status', '--porcelain', '--', ...files) === '' ? git('rev-parse', 'HEAD') : undefined
  } catch {
    return undefined
  }
}

function versionOf(name: string, importer: string): string {
  const path = findPackageJSON(name, pathToFileURL(importer))

  if (path === undefined) {
    throw new Error(`the package ${name} is not installed`)
  }

  return packageVersion(path)
}

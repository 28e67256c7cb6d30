import { createHash } from 'node:crypto'
import { hostsFolder } from '../serving/answers.ts'
import { hashedFolders } from '../serving/header-rules.ts'
import { keptFilesPath, type Manifest } from '../serving/kept-files.ts'
import { builtPage } from '../metadata/built-page.ts'
import type { BuiltSite, Change } from './built-site.ts'

/** Every file of the build; no server answers for it, since it names the posts that nothing lists. */
export const manifestPath = `/${hostsFolder}/files.json`

const HASHED = new RegExp(`(?:${hashedFolders.join('|')})[\\w.-]+\\w`, 'g')

/** Lists the files of the build with their sizes and hashes, whole for its owner and in part for everyone. */
export async function* manifest(site: BuiltSite): AsyncIterable<Change> {
  const files: Manifest = {}

  for (const path of site.paths) {
    const content = await site.read(path)

    files[path] = { bytes: content.length, sha256: createHash('sha256').update(content).digest('hex') }
  }

  const named = await publiclyNamed(site)
  const kept = Object.fromEntries(Object.entries(files).filter(([path]) => named.has(path)))

  yield { path: manifestPath, content: text(files) }
  yield { path: keptFilesPath, content: text(kept) }
}

/** Scripts belong to no page; of the rest, what a listed page or a feed asks for. */
async function publiclyNamed(site: BuiltSite): Promise<ReadonlySet<string>> {
  const scripts = site.paths.filter((path) => path.endsWith('.js'))
  const named = new Set(scripts.filter((path) => hashedFolders.some((folder) => path.startsWith(folder))))

  for (const path of site.paths.filter(
    (name) => /\.(html|xml|json)$/.test(name) && !name.startsWith(`/${hostsFolder}/`)
  )) {
    const content = (await site.read(path)).toString()

    if (!path.endsWith('.html') || builtPage(path, content).isListed) {
      for (const [file] of content.matchAll(HASHED)) {
        named.add(file)
      }
    }
  }

  return named
}

function text(files: Manifest): string {
  return `${JSON.stringify(files, undefined, 1)}\n`
}

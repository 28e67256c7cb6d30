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
  const named = new Set<string>()

  for (const path of site.paths) {
    const content = await site.read(path)

    files[path] = { bytes: content.length, sha256: createHash('sha256').update(content).digest('hex') }
    publiclyNamed(path, content).forEach((file) => named.add(file))
  }

  const kept = Object.fromEntries(Object.entries(files).filter(([path]) => named.has(path)))

  yield { path: manifestPath, content: text(files) }
  yield { path: keptFilesPath, content: text(kept) }
}

/** The hashed files that a listed page or a feed asks for. A script belongs to no page and stands for itself. */
function publiclyNamed(path: string, content: Buffer): string[] {
  if (path.endsWith('.js')) {
    return hashedFolders.some((folder) => path.startsWith(folder)) ? [path] : []
  }

  if (!/\.(html|xml|json)$/.test(path) || path.startsWith(`/${hostsFolder}/`)) {
    return []
  }

  const html = content.toString()

  return path.endsWith('.html') && !builtPage(path, html).isListed ? [] : (html.match(HASHED) ?? [])
}

function text(files: Manifest): string {
  return `${JSON.stringify(files, undefined, 1)}\n`
}

import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { keptFilesPath, type Manifest } from './kept-files.ts'
import { hostsFolder } from './answers.ts'
import { hashedFolders } from './header-rules.ts'
import { inlineElements } from './inline.ts'
import { ownSources, policyOf, withPolicy } from './policy.ts'
import { isStoredForm } from './stored-forms.ts'

/** Hosts that take a folder. They compress by themselves, and read their headers and redirects from files in it. */
export const folderHosts = ['cloudflare', 'netlify', 'github-pages'] as const

/**
 * Makes the folder to upload to a host. GitHub Pages sends no headers of ours: there every page carries the policy, and
 * moved pages are pages that lead on.
 */
export function assemble(host: FolderHost, site: string, folder: string): void {
  rmSync(folder, { recursive: true, force: true })
  cpSync(site, folder, {
    recursive: true,
    filter: (path) => !isStoredForm(path) && path !== join(site, hostsFolder)
  })

  if (existsSync(join(site, hostsFolder, host))) {
    cpSync(join(site, hostsFolder, host), folder, { recursive: true })
  }

  if (host === 'github-pages') {
    for (const path of readdirSync(site, { recursive: true, encoding: 'utf8' })) {
      if (path.endsWith('.html') && !path.startsWith(hostsFolder)) {
        const html = readFileSync(join(site, path), 'utf8')

        writeFileSync(join(folder, path), withPolicy(html, policyOf(inlineElements(html), ownSources(`/${path}`))))
      }
    }
  }
}

/**
 * Adds the hashed files of the release that is live to a folder: a host that takes folders forgets them otherwise, while
 * open pages and feed readers go on asking. Only what the live release made itself is kept, and only as it made it.
 */
export async function keepLiveAssets(url: string, folder: string): Promise<string[]> {
  const answer = await fetch(new URL(keptFilesPath, url))

  if (!answer.ok) {
    return []
  }

  const manifest: Manifest = await answer.json()
  const missing = Object.entries(manifest).filter(
    ([path]) =>
      hashedFolders.some((hashed) => path.startsWith(hashed)) &&
      /^(\/[\w-][\w.-]*)+$/.test(path) &&
      !isStoredForm(path) &&
      !existsSync(join(folder, path))
  )

  for (const [path, { sha256 }] of missing) {
    const content = Buffer.from(await (await fetch(new URL(path, url))).arrayBuffer())

    if (sha256Of(content) === sha256) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), content)
    }
  }

  return missing.map(([path]) => path)
}

function sha256Of(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex')
}

if (import.meta.main) {
  const [name, folder = 'upload', live] = process.argv.slice(2)
  const host = folderHosts.find((known) => known === name)

  if (host === undefined) {
    console.error(`The host is ${name}: expected ${folderHosts.join(', ')}`)
    process.exit(2)
  }

  assemble(host, 'dist', folder)

  if (live !== undefined) {
    const kept = await keepLiveAssets(live, folder).catch((error: unknown) => {
      console.error(`Nothing was kept of the live release: ${error}`)

      return []
    })

    console.log(`${folder} is ready for ${host}, with ${kept.length} files of the live release`)
  }
}

export type FolderHost = (typeof folderHosts)[number]

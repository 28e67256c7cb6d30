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

  it('has room for its processes, however many cores the machine has', () => {
    const [, workers] = /WORKERS=(\d+) \S+prepare/.exec(dockerfile) ?? []

    // The master, and the process that asks whether it is well.
    expect(Number(workers) + 2).toBeLessThan(compose.services.site.pids_limit)
  })

  it('cannot write to itself', () => {
    expect(compose.services.site).toMatchObject({
      read_only: true,
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true']
    })
  })
})

it('nginx on a machine of one’s own runs as another user than the one that brings releases', () => {
  const page = readFileSync(join(root, 'docs/deploy/own-machine.md'), 'utf8')
  const unit = readFileSync(join(root, 'deploy/nginx/zerodeps.service'), 'utf8')
  const [, releasing = ''] = /deploy\/release \S+ (\w+)@/.exec(page) ?? []
  const [, serving = ''] = /^User=(.+)$/m.exec(unit) ?? []

  expect(releasing).not.toBe(serving)
  expect(page).toContain(`-o root -g ${serving} -m 640 "$RENEWED_LINEAGE/fullchain.pem" "$RENEWED_LINEAGE/privkey.pem"`)
  expect(page).toContain(`install -d -o root -g ${releasing} -m 1775 /srv/zerodeps\n`)
  expect([...page.matchAll(/adduser .* (\S+?)\s+#/g)].map(([, name]) => name)).toEqual([releasing, serving])
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

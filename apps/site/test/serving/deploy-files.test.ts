import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { validate } from 'dockerfile-utils'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { hasPackage } from '../installed.ts'

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

  it('is built anew for another hour, in which scheduled posts may have come due', () => {
    const [, build = ''] = dockerfile.split(/^FROM /m)

    // What follows an argument is run again for each of its values; the installation need not be.
    expect(build).toMatch(/ install --frozen-lockfile\n(.*\n)*ARG SOURCE_DATE_EPOCH\n(.*\n)*RUN .* build\n/)
    expect(compose.services.site.build.args.SOURCE_DATE_EPOCH).toMatch(/^\$\{SOURCE_DATE_EPOCH:\?/)
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

describe('deploys', () => {
  const jobs = workflows.flatMap((file) => {
    const { jobs } = parse(readFileSync(join(root, '.github/workflows', file), 'utf8'))

    return Object.entries<Job>(jobs).map(([name, job]) => ({
      name: `${file}: ${name}`,
      job,
      text: JSON.stringify(job)
    }))
  })

  it('no job that installs, tests or builds the repository knows a secret', () => {
    const working = jobs.filter(({ job }) => commandsOf(job).some(runsTheRepository))
    const calls = jobs.filter(({ job }) => job.uses !== undefined)

    expect(working.map(({ name }) => name)).toEqual(['after-deploy.yml: look', 'build-site.yml: build', 'ci.yml: test'])
    expect([...working, ...calls].filter(({ text }) => /secrets|"environment"/.test(text))).toEqual([])
    expect(jobs.filter(({ text }) => text.includes('secrets.')).map(({ name }) => name)).toEqual([
      'cloudflare-pages.yml: deploy',
      'netlify.yml: deploy',
      'own-machine.yml: deploy'
    ])
  })

  it('a push tests before it builds, a schedule checks the content of what was published', () => {
    const { jobs } = parse(readFileSync(join(root, '.github/workflows/build-site.yml'), 'utf8'))
    const choose = JSON.stringify(jobs.choose)
    const plan = (event: string) =>
      jobs.build.steps
        .filter(
          (step: Step) => step.run && step.if !== `github.event_name ${event === 'push' ? '==' : '!='} 'schedule'`
        )
        .map((step: Step) =>
          step.run
            ?.replace(/^npx -y pnpm@\S+ /, '')
            .split(' ')
            .slice(0, 3)
            .join(' ')
        )

    expect(plan('push')).toEqual(['test', 'build', '--filter @zerodeps/site assemble'])
    expect(plan('schedule')).toEqual(['turbo run check', 'build', '--filter @zerodeps/site assemble'])
    expect(choose).toContain('= schedule')
    expect(jobs.build.steps[0].with.ref).toBe('${{ needs.choose.outputs.commit }}')
  })

  it('their tools come from a lockfile, by the rules of the repository and without install scripts', () => {
    const own = parse(readFileSync(join(root, 'pnpm-workspace.yaml'), 'utf8'))
    const tools = parse(readFileSync(join(root, 'deploy/tools/pnpm-workspace.yaml'), 'utf8'))
    const { packages } = parse(readFileSync(join(root, 'deploy/tools/pnpm-lock.yaml'), 'utf8'))
    const rules = ['minimumReleaseAge', 'minimumReleaseAgeIgnoreMissingTime', 'trustPolicy', 'blockExoticSubdeps']

    expect(tools.ignoreScripts).toBe(true)

    for (const rule of [...rules, 'nodeVersion']) {
      expect(tools[rule], rule).toBe(own[rule])
    }

    for (const folder of ['cloudflare', 'netlify', 'own-machine']) {
      const { dependencies } = JSON.parse(readFileSync(join(root, 'deploy/tools', folder, 'package.json'), 'utf8'))

      for (const [name, version] of Object.entries<string>(dependencies)) {
        expect(packages[`${name}@${version}`].resolution.integrity).toMatch(/^sha512-/)
        expect(own.catalog[name] ?? version).toBe(version)
      }
    }
  })
})

it.skipIf(!hasPackage('shellcheck'))('the scripts have no fault that ShellCheck knows', () => {
  const scripts = ['deploy/release', 'deploy/nginx/prepare', 'deploy/nginx/serve']

  expect(spawnSync('shellcheck', scripts, { cwd: root, encoding: 'utf8' }).stdout).toBe('')
})

function commandsOf({ steps = [] }: Job) {
  return steps.flatMap(({ run }) => run ?? [])
}

/** What stands in `deploy/tools` is installed from a lockfile of its own and runs nothing. */
function runsTheRepository(command: string) {
  return /\bpnpm@|\bpnpm /.test(command) && !command.includes('--dir deploy/tools')
}

interface Job {
  uses?: string
  steps?: Step[]
}

interface Step {
  if?: string
  run?: string
}

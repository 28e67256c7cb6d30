import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freePort } from '../port.ts'
import { dist } from './moved-site.ts'
import { hasPackage, mayAdminister, withSbin } from '../installed.ts'
import { answering, hasNginx } from './nginx.ts'
import { hasSsh, startSsh, type SshHost } from './ssh.ts'

const deploy = resolve(import.meta.dirname, '../../../../deploy')
const canRelease = mayAdminister() && hasNginx() && hasPackage('rsync') && hasSsh()

// The host is this machine, reached by SSH as another user, who owns nothing here but one folder.
describe.skipIf(!canRelease)('a release to a machine of one’s own', () => {
  const root = mkdtempSync(join(tmpdir(), 'release-'))
  const home = join(root, 'home')
  const folder = join(root, 'srv')
  const asNobody = ['setpriv', '--reuid=nobody', '--regid=65534', '--clear-groups', '--']
  let address = ''
  let ssh: SshHost
  let nginx: ChildProcess

  beforeAll(async () => {
    address = `127.0.0.1:${await freePort()}`

    chmodSync(root, 0o755)
    mkdirSync(home)
    // As the page on a machine of one’s own says, but that nginx runs as the one who releases, whom it then obeys.
    run('install', '-d', '-o', 'root', '-g', '65534', '-m', '1775', folder)
    run('install', '-d', '-o', 'root', '-g', 'root', '-m', '750', join(folder, 'certificates'))
    writeFileSync(join(folder, 'certificates/privkey.pem'), 'a key')
    run(join(deploy, 'nginx/prepare'), join(folder, 'nginx'), '-', address)
    run('chown', '65534', join(folder, 'nginx/temp'))
    ssh = await startSsh(root, home)

    // nginx starts with the first release: before it there is nothing to serve.
    expect(release(build('first', {})).stderr).toContain('there is none to go back to')
    nginx = spawn('env', [...asNobody, 'nginx', '-p', join(folder, 'nginx'), '-c', 'nginx.conf', '-g', 'daemon off;'], {
      env: withSbin,
      stdio: 'ignore'
    })
    await answering(`http://${address}/`)
  }, 120_000)

  afterAll(async () => {
    const exit = new Promise((done) => nginx.once('exit', done))

    nginx.kill('SIGTERM')
    await exit
    await ssh.stop()
    rmSync(root, { recursive: true })
  }, 60_000)

  it('goes live, and keeps the hashed files and the dates of what has not changed', { timeout: 60_000 }, async () => {
    const before = await headOf('/rss.xml')
    const second = build('second', { '/posts/index.html': 'A new list.', '/_astro/second.js': '2' })
    const { status, stdout, stderr } = release(second)

    expect(stderr).toContain('answers as this build does')
    expect([status, stdout]).toEqual([0, expect.stringMatching(/is live/)])
    expect(await bodyOf('/posts/')).toBe('A new list.')
    expect(await bodyOf('/_astro/first.js')).toBe('1')
    expect((await headOf('/rss.xml')).get('etag')).toBe(before.get('etag'))
  })

  it(
    'cut off in the middle of the copy, changes nothing, and the next one goes live',
    { timeout: 90_000 },
    async () => {
      const live = readlinkSync(join(folder, 'current'))
      const big = build('big', { '/big.bin': 'x'.repeat(50_000_000) })
      const child = spawn(join(deploy, 'release'), args(big), { detached: true, stdio: 'ignore', env: environment() })

      while (!partial().some((name) => existsSync(join(folder, 'releases', name, 'site')))) {
        await new Promise((wake) => setTimeout(wake, 5))
      }

      process.kill(-(child.pid ?? 0), 'SIGKILL')
      await new Promise((done) => child.once('exit', done))

      expect(partial()).toHaveLength(1)
      expect(readlinkSync(join(folder, 'current'))).toBe(live)
      expect(await bodyOf('/posts/')).toBe('A new list.')

      expect(release(build('third', { '/posts/index.html': 'A third list.' })).status).toBe(0)
      expect(await bodyOf('/posts/')).toBe('A third list.')
      expect(await bodyOf('/_astro/second.js')).toBe('2')
    }
  )

  it.each([
    [
      'answers without its policy',
      '.hosts/nginx/headers.conf',
      (text: string) => text.replace(/.*Content-Security.*\n/, '')
    ],
    ['has a configuration that nginx refuses', '.hosts/nginx/maps.conf', (text: string) => `${text}\nnonsense;`],
    ['lacks a file of the build', 'index.html.br', () => 'not brotli']
  ])('that %s is taken back', { timeout: 60_000 }, async (_, file, spoiled) => {
    const live = readlinkSync(join(folder, 'current'))
    const bad = build('bad', {})

    writeFileSync(join(bad, file), spoiled(readFileSync(join(bad, file), 'utf8')))

    const { status, stderr } = release(bad)

    expect([status, stderr]).toEqual([1, expect.stringContaining('is live again')])
    expect(readlinkSync(join(folder, 'current'))).toBe(live)
    expect(readdirSync(join(folder, 'releases')).filter((name) => !name.endsWith('.partial'))).toHaveLength(2)
    await expect.poll(() => bodyOf('/posts/'), { timeout: 5000 }).toBe('A third list.')
    await expect
      .poll(async () => (await headOf('/')).get('content-security-policy') ?? '', { timeout: 5000 })
      .toContain("default-src 'none'")
  })

  it.each([
    ['read the key of the certificate', 'cat certificates/privkey.pem'],
    ['change the configuration', 'echo >>nginx/nginx.conf'],
    ['put another in its place', 'mv nginx elsewhere'],
    ['put another certificate in its place', 'rm -rf certificates']
  ])('cannot %s', (_, command) => {
    const { status, stderr } = spawnSync('sh', ['-c', `${ssh.command} ${ssh.host} 'cd ${folder} && ${command}'`], {
      encoding: 'utf8'
    })

    expect([status, stderr]).toEqual([expect.any(Number), expect.stringMatching(/denied|not permitted/)])
    expect(status).toBeGreaterThan(0)
  })

  it('leaves the last few releases to go back to, and no more', { timeout: 120_000 }, () => {
    const kept = () => readdirSync(join(folder, 'releases')).filter((name) => !name.endsWith('.partial'))
    const good = kept()

    for (const name of ['fourth', 'fifth', 'sixth', 'seventh']) {
      const { status, stdout } = release(build(name, {}))

      expect(status).toBe(0)
      good.push(stdout.replace(' is live.\n', ''))
    }

    expect(good).toHaveLength(6)
    expect(kept()).toEqual(good.slice(-5))
  })

  it('cut off before its check, is not what a refused one goes back to', { timeout: 90_000 }, async () => {
    const live = () => readlinkSync(join(folder, 'current'))
    const checked = live()
    const silentPort = Number(await freePort())
    const silent = createServer().listen(silentPort, '127.0.0.1')

    await once(silent, 'listening')

    const [site, host, to] = args(build('unseen', { '/posts/index.html': 'An unseen list.' }))
    const child = spawn(join(deploy, 'release'), [site, host, to, `http://127.0.0.1:${silentPort}`], {
      detached: true,
      stdio: 'ignore',
      env: environment()
    })

    await expect.poll(live, { timeout: 30_000 }).not.toBe(checked)
    process.kill(-(child.pid ?? 0), 'SIGKILL')
    await once(child, 'exit')
    silent.close()
    rmSync(join(root, 'bad/index.html.br'), { force: true })
    writeFileSync(join(root, 'bad/index.html.br'), 'not brotli')

    expect(release(join(root, 'bad')).status).toBe(1)
    expect(live()).toBe(checked)
    await expect.poll(() => bodyOf('/posts/'), { timeout: 5000 }).not.toBe('An unseen list.')

    const unseen = () => readdirSync(join(folder, 'releases')).filter((name) => !isChecked(name))

    expect(unseen().filter((name) => !name.endsWith('.partial'))).toHaveLength(1)
    expect(release(build('eighth', {})).status).toBe(0)
    expect(unseen().filter((name) => !name.endsWith('.partial'))).toEqual([])
  })

  function isChecked(name: string): boolean {
    return existsSync(join(folder, 'releases', name, 'checked'))
  }

  function build(name: string, files: Record<string, string>): string {
    const folder = join(root, name)

    cpSync(dist, folder, { recursive: true })

    for (const [path, content] of Object.entries({ [`/_astro/${name}.js`]: '1', ...files })) {
      for (const ending of ['.br', '.gz']) {
        rmSync(join(folder, `${path}${ending}`), { force: true })
      }

      writeFileSync(join(folder, path), content)
    }

    return folder
  }

  function release(site: string) {
    return spawnSync(join(deploy, 'release'), args(site), { encoding: 'utf8', env: environment() })
  }

  function args(site: string): [string, string, string, string] {
    return [site, ssh.host, folder, `http://${address}`]
  }

  function environment() {
    const reload = `PATH=$PATH:/usr/local/sbin:/usr/sbin nginx -p ${folder}/nginx -c nginx.conf -s reload`

    return { ...withSbin, RELEASE_SSH: ssh.command, RELEASE_RELOAD: reload }
  }

  function partial() {
    return readdirSync(join(folder, 'releases')).filter((name) => name.endsWith('.partial'))
  }

  async function bodyOf(path: string) {
    return (await ask(path)).text()
  }

  async function headOf(path: string) {
    return (await ask(path, 'HEAD')).headers
  }

  /** A kept connection may have ended with the nginx of the release before: then it takes another. */
  function ask(path: string, method = 'GET') {
    const send = () => fetch(`http://${address}${path}`, { method })

    return send().catch(send)
  }

  function run(command: string, ...rest: string[]) {
    const { status, stderr } = spawnSync(command, rest, { encoding: 'utf8', env: withSbin })

    expect([status, stderr]).toEqual([0, ''])
  }
})

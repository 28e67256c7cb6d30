import { spawn } from 'node:child_process'
import { chownSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isRoot, withSbin } from '../installed.ts'
import { freePort } from '../port.ts'
import { answering, type Server } from './nginx.ts'

const nobody = 65_534

/** The same nginx, tuned the same, with one file and nothing to decide: what the machine can do at most. */
export async function startBareNginx(content: Buffer): Promise<Server> {
  const folder = mkdtempSync(join(tmpdir(), 'bare-'))
  const address = `127.0.0.1:${await freePort()}`

  mkdirSync(join(folder, 'temp'))
  writeFileSync(join(folder, 'page.html'), content)
  writeFileSync(join(folder, 'nginx.conf'), configuration(address))

  const command = ['nginx', '-p', folder, '-c', 'nginx.conf', '-g', 'daemon off;']

  if (isRoot()) {
    chownSync(folder, nobody, nobody)
    chownSync(join(folder, 'temp'), nobody, nobody)
    command.unshift('setpriv', `--reuid=${nobody}`, `--regid=${nobody}`, '--clear-groups', '--')
  }

  const child = spawn('env', command, {
    stdio: 'ignore',
    env: withSbin
  })

  await answering(`http://${address}/page.html`)

  return {
    url: `http://${address}`,
    pid: child.pid ?? 0,
    log: [],
    stop: async () => {
      const exit = new Promise((done) => child.once('exit', done))

      child.kill('SIGTERM')
      await exit
      rmSync(folder, { recursive: true })
    }
  }
}

function configuration(address: string): string {
  const folders = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']

  return `worker_processes auto;
pid nginx.pid;
error_log stderr warn;
events { worker_connections 4096; }
http {
  access_log off;
  sendfile on;
  tcp_nopush on;
  keepalive_requests 10000;
  open_file_cache max=4096 inactive=60s;
  ${folders.map((name) => `${name}_temp_path temp/${name};`).join('\n  ')}
  server {
    listen ${address};
    root .;
  }
}
`
}

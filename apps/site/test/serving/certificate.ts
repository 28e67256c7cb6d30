import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'

/** A folder with a key and a certificate that nobody signed, as `deploy/nginx/prepare` wants it. */
export function makeCertificate(folder: string): void {
  const key = ['-newkey', 'rsa:2048', '-nodes', '-keyout', 'privkey.pem']

  mkdirSync(folder)
  spawnSync('openssl', ['req', '-x509', ...key, '-out', 'fullchain.pem', '-days', '2', '-subj', '/CN=localhost'], {
    cwd: folder
  })
}

import { readFileSync } from 'node:fs'
import os from 'node:os'
import type { Recording } from '@zerodeps/content-schema/recording'

/** The machine at hand. Whether other work runs on it cannot be seen, so the caller says it. */
export function thisMachine(shared: boolean): Recording['environment'] {
  const cpus = os.cpus()

  return {
    cpu: cpus[0]?.model.trim() ?? 'unknown',
    cpus: cpus.length,
    memoryGiB: Math.max(1, Math.round(os.totalmem() / 2 ** 30)),
    os: /^PRETTY_NAME="(.*)"$/m.exec(read('/etc/os-release'))?.[1] ?? `${os.type()} ${os.release()}`,
    kernel: os.release(),
    virtual: /^flags\s*:.*\bhypervisor\b/m.test(read('/proc/cpuinfo')),
    shared
  }
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

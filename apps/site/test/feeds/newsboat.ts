import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A newsboat of its own that is subscribed to one feed and shows nobody anything. */
export function newsboat(feed: string): Newsboat {
  const home = mkdtempSync(join(tmpdir(), 'newsboat-'))
  const options = ['-u', join(home, 'urls'), '-c', join(home, 'cache.db'), '-C', join(home, 'config')]
  const env = { ...process.env, HOME: home, TERM: 'xterm', LC_ALL: 'C.UTF-8' }

  writeFileSync(join(home, 'urls'), `${feed}\n`)

  return {
    reload: () => run('newsboat', [...options, '-x', 'reload']),
    articles: async (count) => {
      const files = Array.from({ length: count }, (_, index) => join(home, `${index}.txt`))

      writeFileSync(
        join(home, 'config'),
        `run-on-startup open\nmacro s ${files.map((file) => `save "${file}" ; next`).join(' ; ')} ; hard-quit\n`
      )
      await run('script', ['-qec', `newsboat ${options.join(' ')}`, '/dev/null'], ',s')

      return files.map((file) => readFileSync(file, 'utf8'))
    }
  }

  function run(command: string, args: readonly string[], keys = '') {
    return new Promise<void>((resolve, reject) => {
      const child = execFile(command, args, { env, timeout: 30_000 }, (error) => {
        if (error) {
          reject(error)
        } else {
          resolve()
        }
      })

      child.stdin?.end(keys)
    })
  }
}

export interface Newsboat {
  readonly reload: () => Promise<void>
  /** The newest articles as newsboat shows them, with the list of their links. */
  readonly articles: (count: number) => Promise<string[]>
}

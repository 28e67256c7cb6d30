import { execFileSync } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { nowMs } from '../../test/clock.ts'
import { contentFolder, post } from '../../test/content-folder.ts'
import { checkContent } from '../check.ts'

it('a post that is deleted together with its entry is missed, committed or not', async () => {
  const { contentDir, commit, edit } = repository()

  rmSync(join(contentDir, 'posts/second'), { recursive: true })
  edit((text) => text.replace(/,\s*"\/posts\/second\/": \{[^}]*\}/, ''))

  const lost = [
    ['permalinks.json', 1, 'ledger-lost', '`/posts/second/` was recorded before the last change, and is no more']
  ]

  expect(await found(contentDir)).toEqual(lost)
  commit()
  expect(await found(contentDir)).toEqual(lost)
})

it('a merge is compared with what it was merged into', async () => {
  const { contentDir, commit, edit, git } = repository()

  git('checkout', '-q', '-b', 'branch')
  rmSync(join(contentDir, 'posts/second'), { recursive: true })
  edit((text) => text.replace(/,\s*"\/posts\/second\/": \{[^}]*\}/, ''))
  commit()
  git('commit', '-q', '--allow-empty', '-m', 'another')
  git('checkout', '-q', 'main')
  git('merge', '-q', '--no-ff', '-m', 'merge', 'branch')

  expect((await found(contentDir)).map(([, , code]) => code)).toEqual(['ledger-lost'])
})

it('a feed id stays as it was committed', async () => {
  const { contentDir, edit } = repository()

  edit((text) => text.replace('2026:second', '2027:second'))

  const [clash, ...others] = await checkContent({ contentDir, nowMs })

  expect(others).toEqual([])
  expect(clash).toMatchObject({
    file: 'permalinks.json',
    line:
      readFileSync(join(contentDir, 'permalinks.json'), 'utf8')
        .split('\n')
        .findIndex((row) => row.includes('2027:')) + 1,
    code: 'ledger-clash',
    message: 'the feed id of `/posts/second/` was tag:zerodeps.tech,2026:second',
    hint: 'Restore it; another one would show the post to subscribers again.'
  })
})

it('a feed id that was not recorded may still be', async () => {
  const { contentDir, commit, edit } = repository()
  const id = ', "id": "tag:zerodeps.tech,2026:second"'

  edit((text) => text.replace(id, ''))
  commit()
  edit((text) => text.replace('"/posts/second/": { "published": "2026-11-01"', (entry) => entry + id))
  expect(await found(contentDir)).toEqual([])
})

it('of a ledger that cannot be read nothing is said to be lost', async () => {
  const { contentDir, edit } = repository()

  edit((text) => text.slice(0, text.indexOf('"/posts/second/"')))

  expect((await found(contentDir)).map(([, , code]) => code)).toEqual(['yaml-syntax'])
})

it('what is scheduled may be given up, and what is retired stays recorded', async () => {
  const { contentDir, commit, edit } = repository('2026-12-01')

  rmSync(join(contentDir, 'posts/second'), { recursive: true })
  edit((text) => text.replace(/,\s*"\/posts\/second\/": \{[^}]*\}/, ''))
  expect(await found(contentDir)).toEqual([])

  edit((text) => text.replace(/\n\}\n$/, ',\n  "/posts/third/": { "gone": "2026-11-02" }\n}\n'))
  commit()
  edit((text) => text.replace(/,\s*"\/posts\/third\/": \{[^}]*\}/, ''))
  expect((await found(contentDir)).map(([, , code]) => code)).toEqual(['ledger-lost'])
})

it('what was given up before its day is not missed on that day', async () => {
  const { contentDir, commit, edit } = repository('2026-12-01')

  rmSync(join(contentDir, 'posts/second'), { recursive: true })
  edit((text) => text.replace(/,\s*"\/posts\/second\/": \{[^}]*\}/, ''))
  commit()

  expect(await checkContent({ contentDir, nowMs: Date.parse('2026-12-02') })).toEqual([])
})

/** A repository with one commit of sound content, its second post published that day. */
function repository(published = '2026-11-01') {
  const contentDir = contentFolder({ files: { 'posts/second/index.mdx': post().replace('2026-11-01', published) } })
  const ledger = join(contentDir, 'permalinks.json')
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', ...args], {
      cwd: contentDir,
      env: { ...process.env, GIT_COMMITTER_DATE: new Date(nowMs).toISOString() }
    })
  const commit = (): void => {
    git('add', '--all')
    git('commit', '-q', '--no-verify', '-m', 'change')
  }
  const edit = (change: (text: string) => string): void => {
    writeFileSync(ledger, change(readFileSync(ledger, 'utf8')))
  }

  edit((text) =>
    text.replace(
      /\n\}\n$/,
      `,\n  "/posts/second/": { "published": "${published}", "id": "tag:zerodeps.tech,2026:second" }\n}\n`
    )
  )
  git('init', '-q', '-b', 'main')
  commit()

  return { contentDir, commit, edit, git }
}

async function found(contentDir: string) {
  return (await checkContent({ contentDir, nowMs })).map(({ file, line, code, message }) => [file, line, code, message])
}

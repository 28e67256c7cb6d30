import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { beforeEach, expect, it } from 'vitest'
import { restoredSite } from '../integrations/restored-site.ts'
import { standing } from '../serving/standing.ts'
import { swap } from './swap.ts'

let root = ''

const at = (name: string) => join(root, name)
const page = (name: string) => readFileSync(join(standing(at(name)), 'index.html'), 'utf8')

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'swap-'))
  make('dist', 'old')
  make('dist.next', 'new')

  return () => {
    rmSync(root, { recursive: true })
  }
})

it('the finished site takes the place of the last one, and nothing else is left', async () => {
  await swap(at('dist.next'), at('dist'))

  expect(page('dist')).toBe('new')
  expect(['dist.next', 'dist.previous'].filter((name) => existsSync(at(name)))).toEqual([])
})

it.each(['first', 'second'])(
  'a site with no one before it, or a cut off swap of one, is swapped: %s',
  async (state) => {
    if (state === 'first') {
      rmSync(at('dist'), { recursive: true })
    } else {
      renameSync(at('dist'), at('dist.previous'))
    }

    await swap(at('dist.next'), at('dist'))

    expect(page('dist')).toBe('new')
  }
)

it('the last good site is read where a swap that was cut off left it', () => {
  renameSync(at('dist'), at('dist.previous'))

  expect(page('dist')).toBe('old')
})

it.each([
  ['build', true],
  ['dev', false]
] as const)('a swap that was cut off is undone before a `%s`: %s', async (command, isRestored) => {
  renameSync(at('dist'), at('dist.previous'))

  const setup = restoredSite().hooks['astro:config:setup']
  const outDir = pathToFileURL(`${at('dist.next')}/`)

  await Reflect.apply(setup ?? expect.fail, undefined, [{ command, config: { outDir } }])

  expect(existsSync(at('dist'))).toBe(isRestored)
})

function make(name: string, content: string) {
  mkdirSync(at(name))
  writeFileSync(join(at(name), 'index.html'), content)
}

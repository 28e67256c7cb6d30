import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { contentFolder } from '@zerodeps/content-check/test/content-folder'
import { tree } from '../../test/tree.ts'
import { isUnfinished } from '@zerodeps/content-check/files/unfinished-change'
import { applyChange, finishChange, type Disk } from './change.ts'

const change = {
  writes: { 'tags.yaml': 'new tags', 'posts/good-post/index.mdx': 'new text', 'posts/other/index.mdx': 'a new post' },
  moves: [{ from: 'posts/good-post', to: 'posts/renamed' }]
}

describe('a change of several files', () => {
  it('does all of it and leaves nothing else behind', () => {
    const contentDir = contentFolder()

    applyChange(contentDir, change)

    expect(tree(contentDir)).toMatchObject({
      'tags.yaml': 'new tags',
      'posts/renamed/index.mdx': 'new text',
      'posts/other/index.mdx': 'a new post'
    })
    expect(readdirSync(contentDir).toSorted()).toEqual(['permalinks.json', 'posts', 'series.yaml', 'tags.yaml'])
    expect(existsSync(`${contentDir}/posts/good-post`)).toBe(false)
  })

  it('stopped before any one step, it is afterwards either done whole or not at all', () => {
    const untouched = tree(contentFolder())
    const whole = contentFolder()

    applyChange(whole, change)

    const outcomes = Array.from({ length: 14 }, (_, steps) => {
      const contentDir = contentFolder()

      expect(() => applyChange(contentDir, change, stoppingAfter(steps))).toThrow('stopped')

      const decided = isUnfinished(contentDir)

      finishChange(contentDir)
      expect(tree(contentDir)).toEqual(decided ? tree(whole) : untouched)

      return decided
    })

    expect(outcomes).toEqual([...outcomes].toSorted())
    expect(new Set(outcomes)).toEqual(new Set([false, true]))
  })

  it('on a full disk it leaves the tree as it was', () => {
    const contentDir = contentFolder()
    const before = tree(contentDir)
    const full: Disk = {
      ...disk,
      write: (path, text) => {
        writeFileSync(path, text.slice(0, 3))

        throw new Error('ENOSPC: no space left on device')
      }
    }

    expect(() => applyChange(contentDir, change, full)).toThrow('ENOSPC')
    expect(tree(contentDir)).toEqual(before)
    expect(readdirSync(contentDir)).toHaveLength(4)
  })
})

describe('a plan', () => {
  it('that was copied, or came with a checkout, is never run', () => {
    const contentDir = contentFolder()
    const copy = contentFolder()

    expect(() => applyChange(contentDir, change, stoppingAfter(7))).toThrow('stopped')
    cpSync(join(contentDir, '.change'), join(copy, '.change'), { recursive: true })

    const before = tree(copy)

    expect(() => finishChange(copy)).toThrow('no change that a command began in this folder')
    expect(tree(copy)).toEqual(before)
    finishChange(contentDir)
    expect(isUnfinished(contentDir)).toBe(false)
  })

  it.each(['{', '[]', '[{ "file": "../outside", "text": "0" }]', '{ "begun": "", "steps": [] }'])(
    'that no command wrote, %s, is never run',
    (plan) => {
      const contentDir = contentFolder({ files: { '.change/steps.json': plan, '.change/0': 'overwritten' } })

      expect(() => finishChange(contentDir)).toThrow('no change that a command began in this folder')
    }
  )

  it('that is done, but for the last of its own files, keeps no other waiting', () => {
    const contentDir = contentFolder({ files: { '.change/0': 'left', '.change.new/0': 'left' } })

    finishChange(contentDir)
    applyChange(contentDir, change)
    expect(tree(contentDir)['tags.yaml']).toBe('new tags')
  })
})

describe('a path', () => {
  it.each(['../outside', '/tmp/outside', 'posts/../../outside', 'linked/outside', '.', 'tags.yaml/below'])(
    '%s is not written, and neither is anything else',
    (file) => {
      const contentDir = contentFolder()
      const outside = mkdtempSync(join(tmpdir(), 'outside-'))

      onTestFinished(() => rmSync(outside, { recursive: true }))
      symlinkSync(outside, join(contentDir, 'linked'))

      const before = tree(contentDir)

      expect(() => applyChange(contentDir, { writes: { 'new.yaml': 'new', [file]: 'text' } })).toThrow()
      expect(() => applyChange(contentDir, { moves: [{ from: 'posts/good-post', to: file }] })).toThrow()
      expect([tree(contentDir), readdirSync(outside)]).toEqual([before, []])
    }
  )

  it('that is taken by something else is no target of a move', () => {
    const contentDir = contentFolder({ files: { 'posts/renamed/stray.txt': '' } })
    const before = tree(contentDir)

    expect(() => applyChange(contentDir, change)).toThrow('is there already')
    expect(tree(contentDir)).toEqual(before)
  })
})

/** A disk that is switched off after so many steps: nothing can be swept up either. */
function stoppingAfter(steps: number): Disk {
  let left = steps
  const step =
    <Args extends unknown[]>(act: (...args: Args) => void) =>
    (...args: Args): void => {
      if (left-- <= 0) {
        throw new Error('stopped')
      }

      act(...args)
    }

  return { mkdir: step(disk.mkdir), write: step(disk.write), rename: step(disk.rename), remove: step(disk.remove) }
}

const disk: Disk = {
  mkdir: (path) => void mkdirSync(path, { recursive: true }),
  write: writeFileSync,
  rename: renameSync,
  remove: (path) => rmSync(path, { recursive: true, force: true })
}

import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { contentFolder } from '../../test/content-folder.ts'
import { tree } from '../../test/tree.ts'
import { applyChange, finishChange, isUnfinished, type Disk } from './change.ts'

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

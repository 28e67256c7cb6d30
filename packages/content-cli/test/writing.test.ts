import { readFileSync } from 'node:fs'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { proseComponents } from '@zerodeps/content-schema/prose'
import { expect, it } from 'vitest'
import { commands } from '../src/run.ts'
import { contentFolder } from '@zerodeps/content-check/test/content-folder'
import { content } from './run-content.ts'

const guide = readFileSync(join(import.meta.dirname, '../../../docs/writing.md'), 'utf8')

it('a newcomer who follows docs/writing.md to the letter publishes a post', { timeout: 300_000 }, async () => {
  const contentDir = contentFolder()
  const outputs: Record<string, string> = {}

  for (const step of steps(guide)) {
    if ('file' in step) {
      mkdirSync(dirname(join(contentDir, step.file)), { recursive: true })
      writeFileSync(join(contentDir, step.file), step.text)
    } else {
      const { code, out, err } = await content(contentDir, ...step.args)

      expect({ args: step.args, code, err, out: code === 0 ? '' : out }).toEqual({
        args: step.args,
        code: 0,
        err: '',
        out: ''
      })
      outputs[step.args[0] ?? ''] = out
    }
  }

  expect(outputs['check']).toBe('nothing to mend\n')
  expect(outputs['publish']).toBe('/posts/what-a-counter-costs/ is public since 2026-11-21\n')
  expect(outputs['import']).toMatch(
    /^posts\/queues\/index\.mdx comes from old-blog\/_posts\/2021-03-14-queues\.md\n.*:1: the description is made .*\n.*:16: the <script> is gone\n$/
  )
  expect(outputs['list']).toMatch(/^what-a-counter-costs +published +2026-11-21 /m)
  expect((await content(contentDir, 'check')).out).toBe('nothing to mend\n')
})

it('docs/writing.md shows every component once', () => {
  const text = steps(guide).flatMap((step) => ('file' in step && step.file.endsWith('.mdx') ? [step.text] : []))

  for (const name of Object.keys(proseComponents)) {
    expect([name, text.join('').match(new RegExp(`<${name}[ >]`, 'g'))?.length]).toEqual([name, name === 'Tab' ? 2 : 1])
  }
})

it('the README shows every command', () => {
  const readme = readFileSync(join(import.meta.dirname, '../README.md'), 'utf8')
  const shown = [...readme.matchAll(/^\$ pnpm content ([a-z-]+)/gm)].map(([, name]) => name)

  expect([...new Set(shown)].toSorted()).toEqual(Object.keys(commands).toSorted())
})

/** The files that a guide says to write and the commands that it says to run, in its order. */
function steps(markdown: string): Step[] {
  return [...markdown.matchAll(/^(`{3,})(\w+)(?: title="(?:content\/)?([^"]+)")?\n([\s\S]*?)^\1$/gm)].flatMap(
    ([, , lang, file, text = '']): Step[] => {
      if (file !== undefined) {
        return [{ file, text }]
      }

      return lang === 'console'
        ? [...text.matchAll(/^\$ pnpm content (.*)$/gm)].map(([, line = '']) => ({ args: words(line) }))
        : []
    }
  )
}

function words(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|\S+/g)].map(([word, quoted]) => quoted ?? word)
}

type Step = { readonly file: string; readonly text: string } | { readonly args: readonly string[] }

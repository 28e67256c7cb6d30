import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { proseComponents } from '@zerodeps/content-schema/prose'
import { expect, it } from 'vitest'
import { contentFolder } from '@zerodeps/content-check/test/content-folder'
import { outline } from '@zerodeps/content-check/library/examined'
import { lineReport } from '@zerodeps/content-check/report/line'
import { readLibrary } from '@zerodeps/content-check/library/library'
import { machineFiles, sharedFiles } from './editor-files.ts'
import { componentSnippets } from './snippets.ts'

it.each(Object.entries(sharedFiles()))('%s is what `pnpm content schemas` writes', (file, text) => {
  expect(readFileSync(join(import.meta.dirname, '../../../..', file), 'utf8')).toBe(text)
})

it('there is a snippet for every component, with all that it may have', () => {
  const snippets = componentSnippets()

  expect(Object.keys(snippets)).toEqual(Object.keys(proseComponents))
  expect(snippets['Callout']?.body[0]).toBe('<Callout kind="${1|note,tip,warning|}"${2: title="${3:title}"}>')
  expect(snippets['Figure']?.body).toEqual(['<Figure src="${1:src}" alt="${2:alt}"${3: caption="${4:caption}"} />'])
  expect(snippets['Bench']?.body[0]).toContain('${4: table}')

  for (const [name, { shape }] of Object.entries(proseComponents)) {
    const [opening = ''] = snippets[name]?.body ?? []

    expect([name, Object.keys(shape).filter((attribute) => !opening.includes(` ${attribute}`))]).toEqual([name, []])
  }
})

it('front matter is completed with the tags and series that exist, in the files that exist', async () => {
  const contentDir = contentFolder({
    files: { 'series.yaml': 'maps: { name: Maps, description: A series that exists for this test alone. }\n' }
  })
  const files = machineFiles(contentDir, await readLibrary(contentDir, outline))
  const posts: unknown = JSON.parse(files['.astro/collections/posts.schema.json'] ?? '')
  const manifest: unknown = JSON.parse(files['.astro/collections/collections.json'] ?? '')

  expect(posts).toMatchObject({
    properties: {
      tags: { items: { enum: ['v8'] } },
      series: { properties: { name: { enum: ['maps'] } } },
      title: { maxLength: 120 }
    }
  })
  expect(JSON.parse(files['.vscode/front-matter.code-snippets'] ?? '')).toMatchObject({
    tags: { prefix: 'tags', body: ['tags: [${1|v8|}]'] },
    series: { prefix: 'series', body: ['series: { name: ${1|maps|}, part: ${2:1} }'] }
  })
  expect(manifest).toEqual({
    collections: ['posts', 'projects', 'systems'].map((name) => ({ hasSchema: true, name })),
    entries: { [`file://${contentDir}/posts/good-post/index.mdx`.toLowerCase()]: 'posts' }
  })
})

it('the task of the editor makes of a finding one problem, with its hint', () => {
  const tasks = readFileSync(join(import.meta.dirname, '../../../../.vscode/tasks.json'), 'utf8')
  const [, pattern = ''] = /"regexp": "(.*)"/.exec(tasks) ?? []
  const report = lineReport([
    {
      code: 'html-element',
      severity: 'draft',
      file: 'content/a.mdx',
      line: 3,
      column: 5,
      message: 'a <b>',
      hint: 'Write it.'
    }
  ])

  expect(new RegExp(String(JSON.parse(`"${pattern}"`))).exec(report.split('\n')[0] ?? '')?.slice(1)).toEqual([
    'content/a.mdx',
    '3',
    '5',
    'error',
    'a <b>. Write it.',
    'html-element'
  ])
})

it('a picture that is pasted or dropped lies beside the text, which the editor takes as Markdown', () => {
  const settings: unknown = JSON.parse(
    readFileSync(join(import.meta.dirname, '../../../../.vscode/settings.json'), 'utf8')
  )

  // https://code.visualstudio.com/docs/languages/markdown#_copy-files-to-workspace
  expect(settings).toMatchObject({
    'files.associations': { '*.mdx': 'markdown' },
    'markdown.editor.filePaste.copyIntoWorkspace': 'mediaFiles',
    'markdown.editor.drop.copyIntoWorkspace': 'mediaFiles',
    'markdown.copyFiles.destination': { '/content/**/*': './${fileName}' }
  })
})

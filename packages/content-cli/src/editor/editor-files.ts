import { pathToFileURL } from 'node:url'
import { join } from 'node:path'
import type { Collection } from '@zerodeps/content-check/files/folder'
import type { Library } from '@zerodeps/content-check/library/library'
import { editorSchemas } from './schemas.ts'
import { componentSnippets, fieldSnippets } from './snippets.ts'

/** What the repository carries for its editors, by path: the schemas of its data files and the snippets. */
export function sharedFiles(): Record<string, string> {
  const schemas = Object.entries(editorSchemas()).map(
    ([name, schema]) => [`.vscode/schemas/${name}.schema.json`, json(schema)] as const
  )

  return { ...Object.fromEntries(schemas), '.vscode/components.code-snippets': json(componentSnippets()) }
}

/**
 * What completes front matter with the tags, series and slugs that exist, and so stays out of the repository: snippets, and
 * what the Astro extension reads to check it too, a schema for each collection and, by their URLs on this machine, the files
 * of each. The extension looks for them in the folder that is open, so they belong to its root.
 */
export function machineFiles(contentDir: string, { entries, posts, tags, series }: Library): Record<string, string> {
  const schemas = editorSchemas()
  const vocabulary = {
    tags: Object.keys(tags.data ?? {}),
    series: Object.keys(series.data ?? {}),
    posts: posts.map(({ folder }) => folder.name)
  }
  const collections = Object.entries(NAMES).map(
    ([collection, name]) => [collection, withVocabulary(schemas[name], vocabulary)] as const
  )
  const urls = entries.map(({ folder, file }) => [fileUrl(join(contentDir, file)), folder.collection] as const)

  return {
    '.vscode/front-matter.code-snippets': json(fieldSnippets(vocabulary)),
    ...Object.fromEntries(
      collections.map(([name, schema]) => [`.astro/collections/${name}.schema.json`, json(schema)])
    ),
    '.astro/collections/collections.json': json({
      collections: collections.map(([name]) => ({ hasSchema: true, name })),
      entries: Object.fromEntries(urls)
    })
  }
}

/** As the extension compares it: decoded and in lower case. */
function fileUrl(path: string): string {
  return decodeURIComponent(pathToFileURL(path).href).toLowerCase()
}

function withVocabulary(
  schema: object | undefined,
  { tags, series, posts }: Readonly<Record<'tags' | 'series' | 'posts', string[]>>
): unknown {
  return JSON.parse(JSON.stringify(schema), (key, value: unknown) => {
    if (typeof value !== 'object' || value === null) {
      return value
    }

    if (key === 'tags' && 'items' in value && tags.length > 0) {
      return { ...value, items: { enum: tags } }
    }

    if (key === 'series' && 'properties' in value && series.length > 0) {
      return { ...value, properties: { ...Object(value.properties), name: { enum: series } } }
    }

    return key === 'translationOf' ? { ...value, enum: posts } : value
  })
}

function json(data: unknown): string {
  return `${JSON.stringify(data, null, 2)}\n`
}

const NAMES: Readonly<Record<Collection, string>> = { posts: 'post', projects: 'project', systems: 'system' }

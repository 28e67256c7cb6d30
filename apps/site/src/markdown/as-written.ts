import { readFile } from 'node:fs/promises'
import { frontMatter } from '@zerodeps/content-check/files/front-matter'
import { readSource } from '@zerodeps/content-check/files/source'
import { readYaml } from '@zerodeps/content-check/files/yaml-data'
import { written } from '@zerodeps/content-check/mdx/written'
import type { Loader } from 'astro/loaders'

/**
 * The same loader, with YAML as its author wrote it and as the check reads it. Astro's own parser turns `2026-02-31` into
 * 3 March before a schema sees it; here a date stays text.
 */
export function asWritten(loader: Loader, read = fields): Loader {
  return {
    ...loader,
    load: (context) =>
      loader.load({
        ...context,
        parseData: async (entry) => {
          const data: typeof entry.data = { ...entry.data, ...(entry.filePath && (await read(entry.filePath))) }

          return context.parseData({ ...entry, data })
        }
      })
  }
}

/** The same with what the text says, which is read once, when it changes, and kept with its fields. */
export async function fieldsAndText(path: string): Promise<Record<string, unknown>> {
  const { text } = readSource(await readFile(path))

  const { words, links } = written(text)

  return { ...frontMatter(text).data, written: { words, links } }
}

/** The front matter of a text, or the whole of a data file. What cannot be read has no fields: the schema refuses it. */
async function fields(path: string): Promise<Record<string, unknown>> {
  const { text } = readSource(await readFile(path))
  const { data } = path.endsWith('.mdx') ? frontMatter(text) : readYaml(text)

  return { ...(typeof data === 'object' ? data : undefined) }
}

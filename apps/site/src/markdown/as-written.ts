import { readFile } from 'node:fs/promises'
import type { Loader } from 'astro/loaders'
import { parse } from 'yaml'

/**
 * The same loader, with YAML as its author wrote it. Astro's own parser turns `2026-02-31` into 3 March before a schema
 * sees it; here a date stays text.
 */
export function asWritten(loader: Loader): Loader {
  return {
    ...loader,
    load: (context) =>
      loader.load({
        ...context,
        parseData: async (entry) =>
          context.parseData({ ...entry, data: entry.filePath ? await dataOf(entry.filePath) : entry.data })
      })
  }
}

/** The front matter of a text, or the whole of a data file. */
async function dataOf(path: string) {
  const source = await readFile(path, 'utf8')
  const yaml = path.endsWith('.mdx') ? /^---\r?\n(.*?)^---/ms.exec(source)?.[1] : source

  return parse(yaml ?? '', { schema: 'core' })
}

import { readFile } from 'node:fs/promises'
import type { Loader } from 'astro/loaders'
import { parse } from 'yaml'

export function asWritten(loader: Loader): Loader {
  return {
    ...loader,
    load: (context) =>
      loader.load({
        ...context,
        parseData: async (entry) =>
          context.parseData({ ...entry, data: entry.filePath ? await frontMatter(entry.filePath) : entry.data })
      })
  }
}

async function frontMatter(path: string) {
  const source = await readFile(path, 'utf8')

  return parse(/^---\r?\n(.*?)^---/ms.exec(source)?.[1] ?? '', { schema: 'core' })
}

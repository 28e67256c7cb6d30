import { readFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { readFolder } from '@zerodeps/content-check/files/folder'
import { frontMatter } from '@zerodeps/content-check/files/front-matter'
import { readSource } from '@zerodeps/content-check/files/source'
import { readYaml } from '@zerodeps/content-check/files/yaml-data'
import { readDocument } from '@zerodeps/content-check/mdx/document'
import { written } from '@zerodeps/content-check/mdx/written'
import type { Loader, LoaderContext } from 'astro/loaders'

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
        ...patientReaders(context),
        parseData: async (entry) => {
          const data: typeof entry.data = { ...entry.data, ...(entry.filePath && (await read(entry.filePath))) }

          return context.parseData({ ...entry, data })
        }
      })
  }
}

/**
 * Astro's own reader stops at YAML that it cannot read. Here a text without fields goes on, and the schema refuses it. How
 * files of a kind are read is in the context, and not in its type.
 */
function patientReaders(context: LoaderContext): object {
  const readers: unknown = Reflect.get(context, 'entryTypes')

  if (!(readers instanceof Map)) {
    return {}
  }

  const patient = [...readers].map(([extension, reader]: [unknown, unknown]) => {
    const read: unknown = Reflect.get(Object(reader), 'getEntryInfo')
    const getEntryInfo = async (file: unknown): Promise<unknown> => {
      try {
        return await (typeof read === 'function' ? read(file) : undefined)
      } catch {
        return { data: {}, rawData: '', body: '', slug: '' }
      }
    }

    return [extension, { ...Object(reader), getEntryInfo }] as const
  })

  return { entryTypes: new Map(patient) }
}

/**
 * The same with what the text says, which is read once, when it changes, and kept with its fields. Of a text that cannot be
 * read it says nothing, and the schema refuses it.
 */
export async function fieldsAndText(path: string): Promise<Record<string, unknown>> {
  const folder = dirname(path)
  const document = readDocument(readFolder(join(folder, '../..'), 'posts', basename(folder)))

  return { ...document.matter.data, written: written(document) }
}

/** The front matter of a text, or the whole of a data file. What cannot be read has no fields: the schema refuses it. */
async function fields(path: string): Promise<Record<string, unknown>> {
  const { text } = readSource(await readFile(path))
  const { data } = path.endsWith('.mdx') ? frontMatter(text) : readYaml(text)

  return { ...(typeof data === 'object' ? data : undefined) }
}

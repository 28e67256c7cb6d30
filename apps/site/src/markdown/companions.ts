import { globSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Loader } from 'astro/loaders'

/**
 * The scripts and recordings that lie beside texts, as they are: `id` is the path below `base`, such as
 * `fifo-eviction-from-a-map/bench/eviction.json`.
 */
export function companions(base: URL): Loader {
  return {
    name: 'companions',
    load: async ({ store, parseData }) => {
      store.clear()

      for (const id of globSync('*/{bench,examples}/*.{json,ts}', { cwd: fileURLToPath(base) }).toSorted()) {
        store.set({ id, data: await parseData({ id, data: { text: await readFile(new URL(id, base), 'utf8') } }) })
      }
    }
  }
}

import { glob, readFile } from 'node:fs/promises'
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
      const found = glob('*/{bench,examples}/*.{json,ts}', { cwd: fileURLToPath(base) })

      store.clear()

      for (const id of (await Array.fromAsync(found)).toSorted()) {
        store.set({ id, data: await parseData({ id, data: { text: await readFile(new URL(id, base), 'utf8') } }) })
      }
    }
  }
}

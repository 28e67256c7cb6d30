import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { words, share } from './words.ts'
import { article, programs, subscription, textOf } from './subscription.ts'
import { urlFaults } from './faults.ts'

/** What the feeds of a built site keep and cost, as lines to print. */
export function figures(dir: string): string[] {
  const items = subscription(dir)
  const kept = items
    .map((item) => share(words(textOf(article(dir, item))), words(textOf(item.tree))))
    .toSorted((a, b) => a - b)
  const feeds = readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((file) => /(^|\/)(rss|atom|feed)(\/\d+)?\.(xml|json)$|\.opml$/.test(file))
    .toSorted()
  const urls = items.reduce((sum, item) => sum + urlFaults(dir, item).checked, 0)

  return [
    `${items.length} items; words kept: ${percent(kept[0])} at least, ${percent(kept[Math.floor(kept.length / 2)])} median`,
    `${items.flatMap(({ tree }) => programs(tree)).length} code blocks compared, ${urls} URLs checked`,
    ...feeds.map((file) => {
      const bytes = readFileSync(join(dir, file))

      return `${file.padEnd(34)} ${String(bytes.length).padStart(8)} bytes, ${String(brotliCompressSync(bytes).length).padStart(7)} compressed`
    })
  ]
}

function percent(part = 0): string {
  return `${(part * 100).toFixed(2)} %`
}

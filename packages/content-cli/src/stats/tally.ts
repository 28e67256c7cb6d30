import { siteOrigin } from '@zerodeps/content-schema/pages'
import type { Request } from './log-line.ts'

/** Counts requests as they come. Addresses are used to tell feed readers apart and are kept nowhere. */
export function tally(): Tally {
  const reads = new Map<string, number>()
  const referrers = new Map<string, number>()
  const dead = new Map<string, number>()
  const services = new Map<string, Map<string, number>>()
  const readers = new Map<string, Set<string>>()

  return {
    add: ({ address, method, path, status, referrer, agent }) => {
      if (method !== 'GET') {
        return
      }

      if (FEED.test(path) && (status === 200 || status === 304)) {
        const reported = /(\d{1,9}) (?:subscribers?|readers?)\b/i.exec(agent)?.[1]

        if (reported !== undefined) {
          within(services, path, () => new Map<string, number>()).set(product(agent), Number(reported))
        } else if (!BOT.test(agent)) {
          within(readers, path, () => new Set<string>()).add(`${address} ${agent}`)
        }
      } else if (status === 404 || status === 410) {
        increase(dead, path)
      } else if ((status === 200 || status === 304) && /^\/([a-z0-9-]+\/)*$/.test(path) && !BOT.test(agent)) {
        if (/^\/posts\/[^/]+\/$/.test(path)) {
          increase(reads, path)
        }

        const origin = URL.parse(referrer)

        if (origin && origin.origin !== siteOrigin && /^https?:$/.test(origin.protocol)) {
          increase(referrers, origin.hostname)
        }
      }
    },
    counts: () => ({
      reads: sorted(reads),
      subscribers: sorted(
        new Map(
          [...new Set([...services.keys(), ...readers.keys()])].map((path) => [
            path,
            (readers.get(path)?.size ?? 0) +
              [...(services.get(path)?.values() ?? [])].reduce((sum, count) => sum + count, 0)
          ])
        )
      ),
      referrers: sorted(referrers),
      dead: sorted(dead)
    })
  }
}

function product(agent: string): string {
  return agent.replace(/\d+ (?:subscribers?|readers?)/i, '')
}

function within<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  const value = map.get(key) ?? make()

  map.set(key, value)

  return value
}

function increase(map: Map<string, number>, key: string): void {
  map.set(key, (map.get(key) ?? 0) + 1)
}

function sorted(map: ReadonlyMap<string, number>): Count[] {
  return [...map].toSorted(([a, first], [b, second]) => second - first || (a < b ? -1 : 1))
}

const FEED = /\/(?:rss\.xml|atom\.xml|feed\.json)$/
const BOT = /bot\b|crawl|spider|slurp|preview|monitor|headless|scan|curl|wget|python|go-http|java\/|libwww|okhttp|^-?$/i

export type Count = readonly [name: string, count: number]

export interface Tally {
  readonly add: (request: Request) => void
  /** Each list with the greatest first. */
  readonly counts: () => Record<'reads' | 'subscribers' | 'referrers' | 'dead', Count[]>
}

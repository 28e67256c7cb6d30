import { readFileSync } from 'node:fs'
import { recording, summary } from '@zerodeps/content-schema/recording'
import { settings } from '@zerodeps/simulations/parameter'
import { collectionMs, platform } from '@zerodeps/simulations/platform'
import { slabs } from '@zerodeps/simulations/slabs'
import { evict, filledSlots } from '@zerodeps/simulations/slots'
import { stall } from '@zerodeps/simulations/stall'
import { expect, it } from 'vitest'
import { builtPages } from './built-site.ts'

const page = (await builtPages()).find(({ path }) => path === '/systems/platform/')
const [, section = ''] = /id="?laid-over-a-recording(.*?)<h2/s.exec(page?.html ?? '') ?? []
const [ofStall, ofTrace, ofPool, ofWindow] = [...section.matchAll(/<tbody>(.*?)<\/tbody>/gs)].map(([, body = '']) =>
  rowsOf(body)
)

it('what a page lays beside the stall is what was recorded and what the model gives', () => {
  const { closed, open } = stall.run()
  const names = { 50: 'p50', 95: 'p95', 99: 'p99', 99.5: 'p995', 99.9: 'p999' } as const
  const recorded = recordedIn('the-stall-your-load-test-did-not-send', 'latency')

  expect(ofStall).toEqual(
    Object.entries(names).map(([percentile, name]) => [
      `p${percentile}`,
      rounded(recorded('closed loop, paced to 500/s', Number(percentile))),
      rounded(closed.latencyMs[name]),
      rounded(recorded('open schedule of 500/s', Number(percentile))),
      rounded(open.latencyMs[name])
    ])
  )
})

it('what a page lays beside the trace is what was recorded and the line whose costs the model rounds', () => {
  const costs = settings(platform.parameters).values
  const recorded = recordedIn('survivors-not-allocations-decide-the-pause', 'trace')
  const line = (copiedMiB: number) => recorded('model', copiedMiB)

  expect(collectionMs(0, costs)).toBeCloseTo(line(0), 1)
  expect(costs.copy).toBeCloseTo((line(8) - line(0)) / 8, 1)

  expect(ofTrace).toEqual(
    [0, 0.5, 1, 2, 4, 8].map((copiedMiB) => [
      String(copiedMiB),
      rounded(recorded('records of 56 bytes', copiedMiB)),
      rounded(line(copiedMiB)),
      rounded(recorded('arrays of 1 KiB', copiedMiB))
    ])
  )
})

it('what a page lays beside the pool is what was recorded beyond a process that keeps nothing, and what the model pins', () => {
  const recorded = recordedIn('what-a-buffer-pool-keeps-alive', 'resident')
  const held = (node: string, kept: number) => recorded(node, kept) - recorded(node, 0)
  // One buffer in 64 KiB of traffic, as in the recording and seldom enough to pin a slab of its own.
  const { pools } = slabs.run({ bytes: 16, interval: 4096, kept: 32 })
  const [small, large] = pools.map(
    ({ pinnedBytes }) =>
      (kept: number) =>
        (kept * pinnedBytes) / 32 / 2 ** 20
  )

  expect(ofPool).toEqual(
    [1000, 2000, 4000, 8000].map((kept) => [
      kept.toLocaleString('en'),
      rounded(held('kept as it came, Node 22', kept)),
      rounded(small?.(kept)),
      rounded(held('kept as it came, Node 24', kept)),
      rounded(large?.(kept))
    ])
  )
})

it('what a page lays beside the window is what was recorded and the walk of the model, at the price that is stated', () => {
  const recorded = recordedIn('fifo-eviction-from-a-map', 'sawtooth')
  const [, slotNs] = /At\s+([\d.]+)\sns\s+for each slot/.exec(section.replaceAll(/<[^>]*>/g, '')) ?? []
  const evictions = [8000, 16_000, 56_000, 96_000, 97_000, 157_000]
  const walks = new Map<number, number>()
  let row = filledSlots(50_000)

  // The recording timed 64 evictions for each of its points: the model's is in their middle.
  for (let eviction = 0; eviction <= Math.max(...evictions) + 32; eviction++) {
    row = evict(row)
    walks.set(eviction - 32, row.walk)
  }

  expect(ofWindow).toEqual(
    evictions.map((before) => [
      before.toLocaleString('en'),
      rounded(recorded('fresh iterator, Node 24', before)),
      rounded(((walks.get(before) ?? NaN) * Number(slotNs)) / 1000)
    ])
  )
})

function rowsOf(body: string): string[][] {
  return [...body.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = '']) =>
    row
      .split('</td>')
      .map((cell) => cell.replaceAll(/<[^>]*>/g, '').trim())
      .filter(Boolean)
  )
}

/** The median of a series at a place, in a recording of a post. */
function recordedIn(post: string, name: string): (series: string, x: number) => number {
  const file = new URL(`../../../content/posts/${post}/bench/${name}.json`, import.meta.url)
  const { series } = recording.parse(JSON.parse(readFileSync(file, 'utf8')))

  return (wanted, x) => {
    const line = series.find((each) => each.name === wanted)

    return summary(line?.points.find((point) => point.x === x)?.samples ?? []).median
  }
}

function rounded(value = NaN): string {
  return String(Number(value.toPrecision(3)))
}

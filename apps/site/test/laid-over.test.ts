import { readFileSync } from 'node:fs'
import { recording, summary } from '@zerodeps/content-schema/recording'
import { settings } from '@zerodeps/simulations/parameter'
import { collectionMs, platform } from '@zerodeps/simulations/platform'
import { stall } from '@zerodeps/simulations/stall'
import { expect, it } from 'vitest'
import { builtPages } from './built-site.ts'

const page = (await builtPages()).find(({ path }) => path === '/systems/platform/')
const [, section = ''] = /id="?laid-over-a-recording(.*?)<h2/s.exec(page?.html ?? '') ?? []
const [ofStall, ofTrace] = [...section.matchAll(/<tbody>(.*?)<\/tbody>/gs)].map(([, body = '']) => rowsOf(body))

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

function rounded(ms: number): string {
  return String(Number(ms.toPrecision(3)))
}

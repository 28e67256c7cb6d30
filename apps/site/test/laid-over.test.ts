import { readFileSync } from 'node:fs'
import { recording, summary } from '@zerodeps/content-schema/recording'
import { stall } from '@zerodeps/simulations/stall'
import { expect, it } from 'vitest'
import { builtPages } from './built-site.ts'

it('what a page lays side by side is what was recorded and what the model gives', async () => {
  const { closed, open } = stall.run()
  const names = { 50: 'p50', 95: 'p95', 99: 'p99', 99.5: 'p995', 99.9: 'p999' } as const
  const platform = (await builtPages()).find(({ path }) => path === '/systems/platform/')
  const [, section = ''] = /id="?laid-over-a-recording.*?<tbody>(.*?)<\/tbody>/s.exec(platform?.html ?? '') ?? []
  const rows = [...section.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = '']) =>
    row
      .split('</td>')
      .map((cell) => cell.replaceAll(/<[^>]*>/g, '').trim())
      .filter(Boolean)
  )

  expect(rows).toEqual(
    Object.entries(names).map(([percentile, name]) => [
      `p${percentile}`,
      rounded(recorded('closed loop, paced to 500/s', Number(percentile))),
      rounded(closed.latencyMs[name]),
      rounded(recorded('open schedule of 500/s', Number(percentile))),
      rounded(open.latencyMs[name])
    ])
  )
})

function recorded(series: string, percentile: number): number {
  const file = new URL(
    '../../../content/posts/the-stall-your-load-test-did-not-send/bench/latency.json',
    import.meta.url
  )
  const line = recording.parse(JSON.parse(readFileSync(file, 'utf8'))).series.find(({ name }) => name === series)

  return summary(line?.points.find(({ x }) => x === percentile)?.samples ?? []).median
}

function rounded(ms: number): string {
  return String(Number(ms.toPrecision(3)))
}

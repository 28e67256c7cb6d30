import { outageFromUs, realtime, runUs } from '@zerodeps/simulations/realtime'

/** What a reader is told of sources that live and of one that fell silent, by the TTL of a value. */
const ttlsMs = [200, 500, 1000, 2000, 5000]
const seed = 1

print({
  title: 'What is shown of living sources and of a silent one, in the model',
  parameters: { runS: runUs / 1e6, silentFromS: outageFromUs / 1e6 },
  seed,
  x: { label: 'TTL', unit: 'ms', scale: 'log' },
  y: { label: 'Share of the time shown', unit: '%', scale: 'linear' }
})

for (const ttl of ttlsMs) {
  const { flickerShare, deadShownAsCurrentShare } = realtime.run({ ttl }, seed)

  print({ series: 'living sources shown as stale', x: ttl, y: 100 * flickerShare })
  print({ series: 'the silent source shown as current', x: ttl, y: 100 * deadShownAsCurrentShare })
}

function print(line: object) {
  console.log(JSON.stringify(line))
}

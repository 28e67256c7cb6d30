import { recording, type Recording } from '@zerodeps/content-schema/recording'
import type { BenchOutput } from './output.ts'
import type { Runtime } from './runtime.ts'

/**
 * Runs a bench script once a round on each runtime and gathers the samples. The order of the runtimes turns round with
 * every round, so that a machine that slows down favours none; the script does the same for its variants by `round`.
 */
export async function record({
  runtimes,
  rounds,
  measure,
  onRound,
  clockMs = () => performance.now(),
  ...facts
}: RecordOptions): Promise<Recording> {
  const startMs = clockMs()
  const series = new Map<string, Map<number, number[]>>()
  let description: BenchOutput['description'] | undefined

  for (let round = 0; round < rounds; round++) {
    for (const runtime of round % 2 === 0 ? runtimes : runtimes.toReversed()) {
      const output = await measure(runtime, round)

      for (const sample of output.samples) {
        const name = runtimes.length > 1 ? `${sample.series}, Node ${runtime.node.split('.')[0]}` : sample.series
        const points = series.get(name) ?? new Map<number, number[]>()

        series.set(name, points)
        points.set(sample.x, [...(points.get(sample.x) ?? []), sample.y])
      }

      description ??= output.description
    }

    onRound(round + 1, rounds)
  }

  const { x, y, ...described } = description ?? {}

  return recording.parse({
    ...described,
    ...facts,
    durationMs: Math.round(clockMs() - startMs),
    runtimes: runtimes.map(({ node, v8 }) => ({ node, v8 })),
    rounds,
    x,
    y,
    series: [...series].map(([name, points]) => ({
      name,
      points: [...points].toSorted(([a], [b]) => a - b).map(([at, samples]) => ({ x: at, samples }))
    }))
  })
}

export interface RecordOptions extends Pick<
  Recording,
  'recorded' | 'command' | 'script' | 'commit' | 'environment' | 'packages'
> {
  readonly runtimes: readonly Runtime[]
  readonly rounds: number
  readonly measure: (runtime: Runtime, round: number) => Promise<BenchOutput>
  readonly onRound: (done: number, all: number) => void
  /** Monotonic milliseconds. */
  readonly clockMs?: () => number
}

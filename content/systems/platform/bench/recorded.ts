import { readFileSync } from 'node:fs'

/** The medians of a recording, by place, for the series of a name. */
export function recordedIn(file: URL) {
  const { series }: Recorded = JSON.parse(readFileSync(file, 'utf8'))

  return (wanted: string) =>
    series.find((each) => each.name === wanted)!.points.map(({ x, samples }) => ({ x, y: median(samples) }))
}

export function print(line: object) {
  console.log(JSON.stringify(line))
}

function median(samples: number[]) {
  const sorted = samples.toSorted((a, b) => a - b)
  const middle = (sorted.length - 1) / 2

  return (sorted[Math.floor(middle)]! + sorted[Math.ceil(middle)]!) / 2
}

interface Recorded {
  series: { name: string; points: { x: number; samples: number[] }[] }[]
}

import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const posts = join(import.meta.dirname, '../../../content/posts')

/** Every point of a recorded experiment, with the median and the range of its rounds. */
export function recordedPoints(post: string, name: string): Recorded[] {
  const { series }: Recording = JSON.parse(readFileSync(join(posts, post, 'bench', `${name}.json`), 'utf8'))

  return series.flatMap((line) => line.points.map(({ x, samples }) => ({ series: line.name, x, ...spread(samples) })))
}

/** Where the model lies to the rounds of a recording. */
export function compared({ median, min, max }: Recorded, model: number): string {
  const where = model < min ? 'below every round' : model > max ? 'above every round' : 'among the rounds'

  return `recorded ${median.toPrecision(3)}, model ${model.toPrecision(3)}, ${where}`
}

function spread(samples: number[]) {
  const sorted = samples.toSorted((a, b) => a - b)
  const middle = [sorted[(sorted.length - 1) >> 1] ?? NaN, sorted[sorted.length >> 1] ?? NaN]

  return { median: (Math.min(...middle) + Math.max(...middle)) / 2, min: Math.min(...sorted), max: Math.max(...sorted) }
}

interface Recording {
  series: { name: string; points: { x: number; samples: number[] }[] }[]
}

export interface Recorded {
  series: string
  x: number
  median: number
  min: number
  max: number
}

import { execFileSync } from 'node:child_process'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { recording } from '@zerodeps/content-schema/recording'
import { expect, test } from 'vitest'
import { readOutput } from '../src/bench/output.ts'

const content = join(import.meta.dirname, '../../../content')
const experiments = globSync('systems/*/bench/*.bench.ts', { cwd: content }).toSorted()

test.each(experiments)('%s says what was recorded of it', (path) => {
  const { series, ...recorded } = recording.parse(
    JSON.parse(readFileSync(join(content, path.replace(/bench\.ts$/, 'json')), 'utf8'))
  )
  const { samples, description } = readOutput(
    execFileSync(process.execPath, [join(content, path)], { encoding: 'utf8' })
  )

  expect(recorded).toMatchObject(description)
  expect(samples.toSorted(byPlace)).toEqual(
    series
      .flatMap(({ name, points }) => points.flatMap(({ x, samples: [y] }) => ({ series: name, x, y })))
      .toSorted(byPlace)
  )
})

test('there are such experiments', () => {
  expect(experiments.length).toBeGreaterThan(0)
})

function byPlace(a: { series: string; x: number }, b: { series: string; x: number }): number {
  return a.series < b.series ? -1 : a.series > b.series ? 1 : a.x - b.x
}

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { contentFolder, post } from '@zerodeps/content-check/test/content-folder'
import { describe, expect, it } from 'vitest'
import { content } from './run-content.ts'
import { tree } from './tree.ts'

const text = `A median of <Num of="time/slow/1">20.0 ms</Num>, the fast one <Num of="time/fast/1">4 ms</Num>.

## At 20.0 ms

It is <Ratio of="time/slow/1" to="time/fast/1">5.0 times</Ratio> as slow, and <Num of="time/slow/1" more="time/fast/1">16 ms</Num> more.

<Bench name="time" caption="From 20.0 ms to 4 ms." />

Later: <Num of="time/slow/2">30 ms</Num> against <Num of="time/fast/2">40 ms</Num>. And <Num of="time/fast/2">40 ms</Num> alone.

<Ratio of="time/slow/2" to="time/fast/2">0.75 times</Ratio>, or <Num of="time/slow/2" less="time/fast/2">10 ms</Num> less.
`

describe('content check --promote', () => {
  it('has nothing to do while the figures hold', async () => {
    const contentDir = folderOf({ slow: [20, 30], fast: [4, 40] })
    const before = tree(contentDir)
    const { err } = await content(contentDir, 'check', 'a', '--promote')

    expect(err).toBe('')
    expect(tree(contentDir)).toEqual(before)
  })

  it('shows each figure that moved and types it anew, in captions, headings and the description too', async () => {
    const contentDir = folderOf({ slow: [21.04, 30], fast: [5, 40] })
    const { err, out } = await content(contentDir, 'check', 'a', '--promote')
    const said = err.replaceAll('posts/a/index.mdx:', '')

    expect(said.split('\n').filter((line) => line !== '')).toEqual(
      [
        '3:14: 20.0 is now 21.0',
        '3:14: 4 is now 5',
        '9:37: 20.0 is now 21.0',
        '9:89: 4 is now 5',
        '11:4: 20.0 is now 21.0',
        '13:51: 5.0 is now 4.2',
        '15:21: 20.0 is now 21.0',
        '15:21: 4 is now 5'
      ].map((line) => expect.stringMatching(new RegExp(`^\\d+:\\d+${line.slice(line.indexOf(': '))}$`)))
    )
    expect(out).toBe('nothing to mend\n')
    expect(read(contentDir)).toBe(
      source.replaceAll('20.0 ms', '21.0 ms').replaceAll('4 ms', '5 ms').replace('5.0 times', '4.2 times')
    )
    expect((await content(contentDir, 'check', 'a', '--promote')).err).toBe('')
  })

  it('types the shares of a new CPU profile anew, in the caption of its graph too', async () => {
    const flames = `Of it, <Num of="walk.cpuprofile/oldest/self">75 %</Num> is one function.\n\n<FlameGraph name="walk" title="A walk" caption="Most of it, 75 %." />\n`
    const contentDir = contentFolder({
      files: {
        'posts/a/index.mdx': post(flames, 'draft: true\n'),
        'posts/a/bench/walk.cpuprofile': JSON.stringify(profileOf(3, 2))
      }
    })
    const { code, err } = await content(contentDir, 'check', 'a', '--promote')

    expect(err.split('\n').map((line) => line.replace(/^.*mdx:\d+:\d+: /, ''))).toEqual([
      '75 is now 60',
      '75 is now 60',
      ''
    ])
    expect(code).toBe(0)
    expect(read(contentDir)).toBe(post(flames, 'draft: true\n').replaceAll('75 %', '60 %'))
    expect((await content(contentDir, 'figures', 'a', 'oldest')).out).toBe(
      '<Num of="walk.cpuprofile/oldest/self">60 %</Num>\n<Num of="walk.cpuprofile/oldest/total">100 %</Num>\n'
    )
  })

  it('leaves what would turn a sentence round, and names it', async () => {
    const contentDir = folderOf({ slow: [20, 45], fast: [4, 41] })
    const { code, err } = await content(contentDir, 'check', 'a', '--promote')

    expect(code).toBe(1)
    expect(err.split('\n').map((line) => line.replace(/^.*mdx:\d+:\d+: /, ''))).toEqual([
      '40 is now 41',
      'left at 30 ms: the order within its sentence has changed',
      'left at 40 ms: the order within its sentence has changed',
      'left at 0.75 times: the ratio crossed 1',
      'left at 10 ms: which of the two is more has changed',
      ''
    ])
    expect(read(contentDir)).toBe(source.replace('And <Num of="time/fast/2">40', 'And <Num of="time/fast/2">41'))
  })
})

const source = post(text, 'draft: true\n').replace(
  /description: .*/,
  'description: Of two ways the slow one takes 20.0 ms and the fast one 4 ms, as measured.'
)

/** So many samples of `oldest`, and of `next`, which it calls. */
function profileOf(oldest: number, next: number) {
  const samples = [...new Array<number>(oldest).fill(2), ...new Array<number>(next).fill(3)]

  return {
    nodes: ['(root)', 'oldest', 'next'].map((functionName, index) => ({
      id: index + 1,
      callFrame: { functionName, scriptId: '1', url: 'a.ts', lineNumber: index, columnNumber: 2 },
      children: index < 2 ? [index + 2] : []
    })),
    samples,
    timeDeltas: samples.map(() => 1),
    startTime: 0,
    endTime: samples.length
  }
}

function read(contentDir: string): string {
  return readFileSync(join(contentDir, 'posts/a/index.mdx'), 'utf8')
}

function folderOf(medians: Record<string, readonly number[]>): string {
  const recording: Record<string, unknown> = JSON.parse(
    readFileSync(join(contentFolder(), 'posts/good-post/bench/eviction.json'), 'utf8')
  )

  return contentFolder({
    files: {
      'posts/a/index.mdx': source,
      'posts/a/bench/time.bench.ts': readFileSync(join(contentFolder(), 'posts/good-post/bench/eviction.bench.ts')),
      'posts/a/bench/time.json': JSON.stringify({
        ...recording,
        x: { label: 'Size', unit: '', scale: 'linear' },
        y: { label: 'Time', unit: 'ms', scale: 'linear' },
        series: Object.entries(medians).map(([name, values]) => ({
          name,
          points: values.map((value, index) => ({ x: index + 1, samples: [value] }))
        }))
      })
    }
  })
}

import type { Recording } from '@zerodeps/content-schema/recording'
import { expect, test } from 'vitest'
import { benchCsv } from './bench-csv.ts'
import { conditions } from './conditions.ts'

const recording: Recording = {
  title: 'Counting',
  recorded: '2026-11-21',
  command: 'pnpm content bench a counting --node 9,24 --rounds 2',
  environment: { cpu: 'A CPU', cpus: 2, memoryGiB: 4, os: 'Linux', kernel: '6.1', virtual: true, shared: true },
  runtimes: [
    { node: '24.9.0', v8: '13' },
    { node: '24.10.0', v8: '13' }
  ],
  rounds: 2,
  x: { label: 'Steps', unit: '', scale: 'linear' },
  y: { label: 'Time, "net"', unit: 'ms', scale: 'log' },
  series: [{ name: 'loop, Node 24', points: [{ x: 10, samples: [1.5, 2] }] }]
}

test('what recordings share is said once, and each command by itself', () => {
  const other = {
    ...recording,
    command: 'pnpm content bench a other --rounds 3',
    runtimes: [{ node: '22.1.0', v8: '12' }]
  }

  expect(conditions(named([recording, other]))).toEqual({
    occasions:
      'Recorded on 21 November 2026 with Node.js 22.1.0, 24.9.0 and 24.10.0, on A CPU, 2 virtual CPUs shared with other work, 4\u202FGiB, Linux. Points are medians of rounds, each a process of its own.',
    command: 'pnpm content bench a',
    followedBy: ['counting --node 9,24 --rounds 2', 'other --rounds 3']
  })
  expect(conditions(named([recording, recording]))).toMatchObject({ command: recording.command, followedBy: [] })
  expect(conditions(named([recording, { ...other, recorded: '2026-11-22' }])).occasions).toContain(
    'on 21 November 2026 and 22 November 2026 with'
  )
  expect(
    conditions(named([recording, { ...other, environment: { ...recording.environment, cpus: 8 } }])).occasions.split(
      '; '
    )
  ).toHaveLength(2)
})

test('every sample is a line of CSV, and text that needs it stands in quotes', () => {
  expect(benchCsv(recording)).toBe(
    'series,Steps,sample,"Time, ""net"", ms"\r\n"loop, Node 24",10,1,1.5\r\n"loop, Node 24",10,2,2\r\n'
  )
})

function named(recordings: readonly Recording[]) {
  return recordings.map((each) => ({ name: 'counting', recording: each }))
}

import { expect, it } from 'vitest'
import { checkContent } from '../check.ts'
import { nowMs } from '../../test/clock.ts'
import { contentFolder, post } from '../../test/content-folder.ts'

const recording = {
  title: 'Eviction',
  recorded: '2026-11-01',
  command: 'pnpm content bench measured',
  environment: { cpu: 'A CPU', cpus: 2, memoryGiB: 4, os: 'Linux', kernel: '6.1', virtual: true, shared: true },
  runtimes: [{ node: '24.21.0', v8: '13.6' }],
  rounds: 4,
  parameters: { stallMs: 200, rateHz: 500, note: 'text' },
  x: { label: 'Window', unit: 'bytes', scale: 'log' },
  y: { label: 'Time per eviction', unit: 'ns', scale: 'log' },
  series: [
    {
      name: 'fresh iterator, Node 24',
      points: [
        { x: 1000, samples: [400, 410, 420, 430] },
        { x: 4096, samples: [129_000, 130_000, 128_000, 129_400] }
      ]
    },
    {
      name: 'kept iterator, Node 24',
      points: [
        { x: 1000, samples: [405, 100, 102, 104] },
        { x: 4096, samples: [340, 345, 335, 350] }
      ]
    },
    {
      name: 'kept iterator, Node 26',
      points: [
        { x: 1000, samples: [90, 91, 92, 93] },
        { x: 4096, samples: [330, 331, 332, 333] }
      ]
    }
  ]
}

it.each([
  '<Num of="eviction/fresh/4096">129 µs</Num>',
  '<Num of="eviction/fresh 24/4096/max">130 µs</Num>',
  '<Num of="eviction/Kept 26/4096">0.33 µs</Num>',
  '<Num of="eviction/kept iterator Node 26/4096">332</Num> as recorded, in ns',
  '<Num of="eviction/kept/4096">0.33 to 0.34 µs</Num>',
  '<Num of="eviction/kept 24/4096/extremes">335–350 ns</Num>',
  '<Num of="eviction/kept 24/4096, eviction/kept 26/4096">343 against 332 ns</Num>',
  '<Num of="eviction/kept/4096" digits="1">300 ns</Num>',
  '<Num of="eviction/4096">4 KiB</Num>',
  '<Num of="eviction/rounds">four rounds</Num>',
  '<Num of="eviction/memory">4 GiB</Num>',
  '<Num of="eviction/cpus">2</Num> vCPUs',
  '<Num of="eviction/stallMs">200 ms</Num>',
  '<Num of="eviction/stallMs">0.2 s</Num>',
  '<Num of="eviction/rateHz">500 requests a second</Num>',
  '<Num of="eviction/kept 24/4096" more="eviction/kept 26/4096">3.3 %</Num>',
  '<Num of="eviction/kept 26/4096" less="eviction/kept 24/4096">11 ns</Num>',
  '<Num of="eviction/kept 26/4096" less="eviction/kept 24/4096">3.2 %</Num>',
  '<Num of="eviction/kept 24/1000" below="eviction/fresh 24/1000">3 of 4 rounds</Num>',
  '<Num of="eviction/kept 26/1000" below="eviction/fresh 24/1000">all 4</Num>',
  '<Ratio of="eviction/4096" to="eviction/1000">four times</Ratio>',
  '<Ratio of="eviction/kept 24/4096" to="eviction/kept 24/1000">3.3 times</Ratio>',
  '<Ratio of="eviction/kept/4096" to="eviction/kept/1000">three to four times</Ratio>',
  '<Ratio of="eviction/kept 24/1000" to="eviction/fresh 24/1000">25 %</Ratio>',
  '<Ratio of="eviction/fresh/4096" to="1000">129 ns</Ratio> per slot',
  '<Ratio of="1 s" to="eviction/fresh/4096" digits="1">8,000</Ratio> a second',
  '<Ratio of="eviction/cpus" to="1">twice</Ratio> as many',
  '<Ratio of="eviction/cpus" to="4">half</Ratio> as many',
  '<Ratio of="eviction/1000" to="2000">half a byte</Ratio>',
  '<Num of="/posts/measured/eviction/fresh/4096">129 µs</Num>'
])('%s holds', async (figure) => {
  expect(await findings(figure)).toEqual([])
})

it.each([
  [
    '<Num of="eviction/fresh/4096">130 µs</Num>',
    'figure-value',
    'the text says "130 µs", and what was recorded is 129 µs',
    'Write "129".'
  ],
  [
    '<Num of="eviction/fresh/4096">129 ms</Num>',
    'figure-value',
    'the text says "129 ms", and what was recorded is 129 µs',
    'Write "129 µs".'
  ],
  [
    '<Num of="eviction/fresh/4096">100 µs</Num>',
    'figure-value',
    'the text says "100 µs", and what was recorded is 129 µs',
    'Write "129".'
  ],
  [
    '<Num of="eviction/fresh/4096">129 MiB</Num>',
    'figure-value',
    'the text says "129 MiB", and what was recorded is 129 µs',
    'Write a unit of the same kind.'
  ],
  [
    '<Num of="eviction/kept/4096">340 ns</Num>',
    'figure-value',
    'the text says "340 ns", and what was recorded is 343 ns',
    'The cells differ: give the least and the greatest.'
  ],
  [
    '<Num of="eviction/kept/4096">0.34 to 0.33 µs</Num>',
    'figure-value',
    'the text says "0.34 µs", and what was recorded is 332 ns',
    'Write "0.33".'
  ],
  [
    '<Num of="eviction/kept 24/4096, eviction/kept 26/4096">332 against 343 ns</Num>',
    'figure-value',
    'the text says "332 ns", and what was recorded is 343 ns',
    'Write "343".'
  ],
  [
    '<Num of="eviction/kept 24/4096" less="eviction/kept 26/4096">3 %</Num>',
    'figure-value',
    '`of` is not less than the other: -3.32 %',
    'Write it the other way round, or the other word.'
  ],
  [
    '<Num of="eviction/kept 24/1000" below="eviction/fresh 24/1000">2 of 4 rounds</Num>',
    'figure-value',
    'the text says "2 rounds", and what was recorded is 3 rounds',
    'Write "3".'
  ],
  [
    '<Num of="eviction/fresh/4096">fast</Num>',
    'figure-value',
    'there is no figure between the tags',
    'Write what was recorded, or bind the figure to another cell.'
  ],
  [
    '<Num of="evicton/fresh/4096">129 µs</Num>',
    'figure-cell',
    'posts/measured has no recording bench/evicton.json',
    'Did you mean `eviction`?'
  ],
  [
    '<Num of="eviction/frehs/4096">129 µs</Num>',
    'figure-cell',
    'no series of bench/eviction.json has the words "frehs"',
    'Did you mean `fresh`?'
  ],
  [
    '<Num of="eviction/fresh/4095">129 µs</Num>',
    'figure-cell',
    'bench/eviction.json has no place "4095" on its x axis (Window)',
    'Known: `1000`, `4096`.'
  ],
  [
    '<Num of="eviction/fresh/4096/maxx">129 µs</Num>',
    'figure-cell',
    'there is no statistic "maxx"',
    'Did you mean `max`?'
  ],
  [
    '<Num of="eviction/round">4</Num>',
    'figure-cell',
    'bench/eviction.json has no "round", neither a place on its x axis nor a condition',
    'Did you mean `rounds`?'
  ],
  [
    '<Num of="/posts/mesured/eviction/fresh/4096">129 µs</Num>',
    'figure-cell',
    'posts/mesured has no recording bench/eviction.json',
    undefined
  ],
  [
    '<Num of="129 µs">129 µs</Num>',
    'figure-cell',
    'what is typed in `of` is no recorded value',
    'Name a cell: `recording/words of the series/place`.'
  ],
  [
    '<Ratio of="eviction/fresh/4096" to="1 KiB">129</Ratio>',
    'figure-cell',
    'ns cannot be compared with KiB',
    undefined
  ],
  [
    '<Num of="eviction/fresh/4096">**129** µs</Num>',
    'component-content',
    '<Num> holds something beside a figure',
    'Put the figure alone between its tags.'
  ]
])('%s does not', async (figure, code, message, hint) => {
  const [finding, ...others] = await findings(figure)

  expect(others).toEqual([])
  expect(finding).toMatchObject({ code, message, line: 11, ...(hint === undefined ? {} : { hint }) })
})

const quoted = {
  title: 'Echo',
  recorded: '2026-07-25',
  occasion: 'calibration',
  repository: 'https://code.example/mill',
  sources: ['bench/echo.json @ 0a1b2c3'],
  conditions: { version: '1.0.0', node: '24.16.0', hardware: 'One machine', procedure: '3 runs of 6 s' },
  x: { label: 'Case', cases: [{ name: 'small' }, { name: 'small, prepared' }] },
  series: [
    {
      name: 'Throughput',
      unit: 'req/s',
      points: [
        { x: 'small', samples: [211_116] },
        { x: 'small, prepared', samples: [250_000] }
      ]
    },
    {
      name: 'Latency p99',
      unit: 'ms',
      points: [
        { x: 'small', samples: [9.22] },
        { x: 'small, prepared', samples: [8] }
      ]
    }
  ],
  notes: [],
  caveats: ['One machine.']
}

it.each([
  ['<Num of="/projects/mill/echo/throughput/small">211,116 requests a second</Num>', []],
  ['<Num of="/projects/mill/echo/p99/prepared">8.00 ms</Num>', []],
  ['<Num of="/projects/mill/echo/p99/*">8 to 9.2 ms</Num>', []],
  ['<Num of="/projects/mill/echo/6 s">6 s</Num>', []],
  [
    '<Ratio of="/projects/mill/echo/throughput/prepared" to="/projects/mill/echo/throughput/small">1.18 times</Ratio>',
    []
  ],
  [
    '<Num of="/projects/mill/echo/p99/small">9.23 ms</Num>',
    ['the text says "9.23 ms", and what was recorded is 9.22 ms']
  ],
  ['<Num of="/projects/mill/echo/p99/smal">9.22 ms</Num>', ['no case of bench/echo.json has the words "smal"']],
  ['<Num of="/projects/gone/echo/p99/small">9.22 ms</Num>', ['projects/gone has no recording bench/echo.json']]
])('of a recording that a project quotes, %s', async (figure, expected) => {
  const said = await findings(figure, '', DESCRIPTION, { 'projects/mill/bench/echo.json': JSON.stringify(quoted) })

  expect(said.map(({ message }) => message)).toEqual(expected)
})

/** Of four samples at work, three in `oldest` of one file, which `take` calls, and one in `oldest` of another. */
const profile = {
  nodes: [
    ['(root)', '', [2, 4, 5]],
    ['take', 'examples/fifo.ts', [3]],
    ['oldest', 'examples/fifo.ts', []],
    ['oldest', 'examples/lru.ts', []],
    ['(idle)', '', []]
  ].map(([functionName, url, children], index) => ({
    id: index + 1,
    callFrame: { functionName, scriptId: '1', url, lineNumber: index, columnNumber: 2 },
    children
  })),
  samples: [3, 3, 3, 4, 5],
  timeDeltas: [1, 1, 1, 1, 1],
  startTime: 0,
  endTime: 5
}

it.each([
  ['<Num of="walk.cpuprofile/oldest fifo.ts:3/self">75 %</Num>', []],
  ['<Num of="walk.cpuprofile/take/total">75 %</Num>', []],
  ['<Num of="walk.cpuprofile/take/self">0 %</Num>', []],
  ['<Num of="walk.cpuprofile/oldest/self">25 to 75 %</Num>', []],
  ['<Num of="walk.cpuprofile/samples">5</Num> samples', []],
  ['<Ratio of="walk.cpuprofile/idle" to="walk.cpuprofile/samples">20 %</Ratio>', []],
  ['<Ratio of="walk.cpuprofile/take/total" to="walk.cpuprofile/oldest lru.ts:4/self">3 times</Ratio>', []],
  ['<Num of="/posts/measured/walk.cpuprofile/take/total">75 %</Num>', []],
  [
    '<Num of="walk.cpuprofile/take/total">76 %</Num>',
    ['the text says "76 %", and what was recorded is 75 % | Write "75".']
  ],
  [
    '<Num of="walk.cpuprofile/take/total">75 ns</Num>',
    ['the text says "75 ns", and what was recorded is 75 % | Write a unit of the same kind.']
  ],
  [
    '<Num of="walk.cpuprofile/tkae/total">75 %</Num>',
    ['no function of walk.cpuprofile has the words "tkae" | Did you mean `take`?']
  ],
  ['<Num of="walk.cpuprofile/take/totla">75 %</Num>', ['a function has no "totla" | Did you mean `total`?']],
  [
    '<Num of="walk.cpuprofile/take">75 %</Num>',
    ['walk.cpuprofile has no "take" by itself | Write `function/self`, `function/total`, `samples` or `idle`.']
  ],
  [
    '<Num of="walk/take/total">75 %</Num>',
    ['posts/measured has no recording bench/walk.json | Did you mean `walk.cpuprofile`?']
  ],
  [
    '<Num of="wakl.cpuprofile/take/total">75 %</Num>',
    ['posts/measured has no profile bench/wakl.cpuprofile | Did you mean `walk.cpuprofile`?']
  ]
])('of a CPU profile, %s', async (figure, expected) => {
  const said = await findings(`${figure}.\n\n<FlameGraph name="walk" title="A walk" />\n`, '', DESCRIPTION, {
    'posts/measured/bench/walk.cpuprofile': JSON.stringify(profile)
  })

  expect(said.map(({ message, hint }) => `${message} | ${hint}`)).toEqual(expected)
})

it.each([
  ['<Num of="walk.cpuprofile/take/total">75 %</Num>', []],
  [
    '<Ratio of="1.5" to="eviction/cpus">75 %</Ratio>',
    ['the caption says 75 %, which the text takes from another record']
  ],
  [
    '<Num of="walk.cpuprofile/oldest lru.ts:4/self">25 %</Num>',
    ['the caption says 75 %, and no figure between tags does']
  ]
])('in the caption of a flame graph stands what the text takes from its profile, %s', async (figure, expected) => {
  const said = await findings(
    `${figure}.\n\n<FlameGraph name="walk" title="A walk" caption="It takes 75 %." />\n`,
    '',
    DESCRIPTION,
    {
      'posts/measured/bench/walk.cpuprofile': JSON.stringify(profile)
    }
  )

  expect(said.map(({ message }) => message)).toEqual(expected)
})

it.each([
  ['<Num of="other/fresh/4096">129 µs</Num>', []],
  ['<Num of="eviction/fresh/4096">129 µs</Num>', ['the caption says 129 µs, which the text takes from another record']],
  ['<Num of="other/kept 24/4096">343 ns</Num>', ['the caption says 129 µs, and no figure between tags does']]
])('in the caption of a chart stands what the text takes from its recording, %s', async (figure, expected) => {
  const said = await findings(`${figure}.\n\n<Bench name="other" caption="It takes 129 µs." />\n`, '', DESCRIPTION, {
    'posts/measured/bench/other.json': JSON.stringify(recording),
    'posts/measured/bench/other.bench.ts': ''
  })

  expect(said.map(({ message }) => message)).toEqual(expected)
})

it.each([
  ['| 129 |', ['no cell is named for 129']],
  ['| <Num of="eviction/fresh/4096">129</Num> |', ['the text says "129", and what was recorded is 129 µs']],
  ['| <Num of="eviction/fresh/4096">129,200</Num> |', []],
  ['| 129 of them |', []]
])('of a number in a cell of a table, %s', async (cell, expected) => {
  const said = await findings(`so long:\n\n| Window | Time in ns |\n| ---: | ---: |\n| 4096 ${cell}\n`)

  expect(said.map(({ message }) => message)).toEqual(expected)
})

it.each([
  '129\u2009µs',
  '129\u2011ms',
  '129&nbsp;µs',
  '129&#8239;ms',
  '129\u200B ms',
  '129\u2060ms',
  '129\n   ms',
  '`129 ms`',
  '129 `ms`',
  '1**29** ms',
  '5x faster',
  '5-fold',
  'fivefold',
  'twice as fast',
  'half as fast',
  'half a second',
  'forty milliseconds',
  'twenty-one ms',
  'a hundred ms',
  '3 days',
  '2 hrs',
  '5 kilobytes',
  '5 Mbit/s',
  '5 TiB',
  '5 ps',
  '5 ‰',
  '5 percentage points',
  '5,000 rps',
  '5,000 per second',
  'a ratio of 5',
  'on Node 129 ms',
  'long: ![x][a]\n\n[a]: ./a.svg "129 ms"',
  'long: ![129 ms][a]\n\n[a]: ./a.svg',
  'as long as [that](/posts/ "129 ms")',
  'it.\n\n<Details summary="In 129 ms">\n\nText.\n\n</Details>',
  'it.\n\n<Bench name="eviction" x="Window of 129 ms" />',
  'it.\n\n<Bench name="eviction" shade="0 to 2000: a stall of 129 ms" />',
  'it.\n\n```text title="129 ms"\nx\n```',
  'it.\n\n| a | b |\n| - | - |\n| x | ~129 ± 3 |',
  'it.\n\n| a | b |\n| - | - |\n| x | 129–135 (5) |'
])('what looks like a measured figure is one, however it is written: %j', async (text) => {
  const said = await findings(text, '', DESCRIPTION, {
    'posts/measured/a.svg': '<svg xmlns="http://www.w3.org/2000/svg" />'
  })

  expect(said.map(({ code }) => code)).toContain('typed-figure')
})

it.each([
  'half of it as expected, twice, 24 of them on Node 24 and V8 13.6',
  'second to none, a third of `200`, and `setTimeout(send, 50)`',
  'it.\n\n| a | b |\n| - | - |\n| x | 2026-11-28 |\n| y | 24.21.0 |\n| z | n=24 |\n\nText'
])('what is no measured figure needs no cell: %j', async (text) => {
  expect((await findings(text)).map(({ code, message }) => [code, message])).toEqual([])
})

it('nothing is measured in the description of a tag', async () => {
  const contentDir = contentFolder({
    files: { 'tags.yaml': 'v8:\n  name: V8\n  description: The engine, which starts in 40 ms.\n' }
  })

  expect((await checkContent({ contentDir, nowMs })).map(({ file, line, code }) => [file, line, code])).toEqual([
    ['tags.yaml', 3, 'typed-figure']
  ])
})

it.each([
  ['eviction/fresh/4096', 'eviction/kept 24/4096', []],
  ['eviction/frsh/4096', 'eviction/kept 24/4096', [['figure-cell', 9]]],
  ['eviction/fresh/4096', 'eviction/kept/4096', [['figure-cell', 10]]]
])('measured from %s to %s', async (from, to, expected) => {
  const measured = `measured:\n  what: time per eviction\n  from: ${from}\n  to: ${to}\n`
  const found = await findings('<Num of="eviction/fresh/4096">129 µs</Num>', measured)

  expect(found.map(({ code, line }) => [code, line])).toEqual(expected)
})

it.each([
  ['Of 129 µs and 343 ns', []],
  ['Of 343 ns and 129 µs', ['the description says 343 ns before 129 µs, and the text never does']],
  ['Of 128 µs', ['the description says 128 µs, and no figure between tags does']],
  ['Of 129 ns', ['the description says 129 ns, and no figure between tags does']],
  ['Of 0.129 ms, typed otherwise', []],
  ['Of 129.0 µs, which the text does not say', ['the description says 129.0 µs, and no figure between tags does']]
])('of a post that says 129 µs and then 343 ns, a description: %s', async (description, expected) => {
  const figure = '<Num of="eviction/fresh/4096">129 µs</Num>, then <Num of="eviction/kept 24/4096">343 ns</Num>'
  const said = await findings(figure, '', `${description}, in a sentence that is long enough for a description.`)

  expect(said.map(({ message }) => message)).toEqual(expected)
})

async function findings(figure: string, more = '', description = DESCRIPTION, files = {}) {
  const contentDir = contentFolder({
    files: {
      ...files,
      'posts/measured/index.mdx': post(
        `<Bench name="eviction" />\n\nIt took ${figure}.\n`,
        `draft: true\n${more}`
      ).replace(DESCRIPTION, description),
      'posts/measured/bench/eviction.json': JSON.stringify(recording),
      'posts/measured/bench/eviction.bench.ts': ''
    }
  })

  return (await checkContent({ contentDir, nowMs })).filter(({ file }) => file === 'posts/measured/index.mdx')
}

const DESCRIPTION = 'A description that is long enough for the schema and says little.'

import type { ModelName } from '@zerodeps/content-schema/model-name'

/**
 * What is said of each model wherever it is shown: what it is, what to guess before looking, and what it leaves out. It
 * stays in the page: a browser that moves the figure does not load it again.
 */
export const words: Readonly<Record<ModelName, Words>> = {
  automation: {
    title: 'A scenario engine that crashes once',
    question:
      'Which costs more after a crash: the events that came while it was down, or the moment they all come back?',
    leftOut: 'scenarios longer than two steps, timeouts, channels that limit their rate, several workers'
  },
  devtools: {
    title: 'Small commands behind a large answer',
    question: 'One page sends a large answer. Do small commands to the other pages wait for it?',
    leftOut:
      'that the threads share processors, that a message may leave before all of it is there, and the client of Node.js'
  },
  explorer: {
    title: 'Every interleaving of one event',
    question:
      'One event, delivered at least once. Where should its identity be recorded, so that nothing that can go wrong loses or doubles its effect?',
    leftOut:
      'two handlers at once, identities that expire, and an effect outside the store of the identity, which needs an outbox and a key that the receiver recognizes'
  },
  platform: {
    title: 'One loop and its collections',
    question: 'Which shortens the pauses: less garbage, or fewer survivors?',
    leftOut: 'the old generation, concurrent marking, and the helper threads of the collector'
  },
  realtime: {
    title: 'What a TTL trades',
    question: 'One source dies without closing its connection. How long should its values pass for current?',
    leftOut: 'sources that differ, bursts, and the work of a tick'
  },
  runtime: {
    title: 'Patches carried over a hundred releases',
    question: 'How many patches can be carried before hardly any release goes through untouched?',
    leftOut:
      'patches that conflict with each other or are likelier to conflict again, new patches, and the time of a build'
  },
  slabs: {
    title: 'What a few live cells pin',
    question: 'The same buffers are kept from the same traffic. How much memory does each pool hold for them?',
    leftOut: 'the JavaScript object of each view, and the 64 bytes by which Node.js 26 aligns a slab'
  },
  slots: {
    title: 'A window that moves through its table',
    question: 'The window keeps its size. Does finding its oldest entry keep its cost?',
    leftOut: 'the time of a step, and the kept iterator, which looks at one slot each time'
  },
  stall: {
    title: 'One stall, measured twice',
    question: 'How many requests meet the stall?',
    leftOut: 'the lateness of the generator, the network, answers of other lengths'
  },
  timers: {
    title: 'The same timers, kept three ways',
    question: 'Which makes the heap small: fewer timers, or fewer different delays?',
    leftOut: 'the time of a step, memory, what the callbacks do, and a loop that comes late'
  }
}

/** What the first picture of a model shows, for those who do not see it. */
export const drawings: Readonly<Record<FigureName, string>> = {
  automation:
    'Latency by percentile on a logarithmic scale. What was due before the restart stays near the latency to keep up to p99.9; what was due after it leaves it from p95 on.',
  devtools:
    'A lane for each thread. The large answer keeps page 1 busy, then the UI thread, then the client. Small commands to page 1 wait through all three; those to other pages are answered while page 1 works, and wait once the UI thread is taken.',
  platform:
    'Latency by percentile on a logarithmic scale. It rises slowly up to p99 and then to the length of one collection, a dashed line.',
  realtime:
    'Two curves over the TTL. The share of fresh sources shown as stale falls, that of a dead source shown as current rises, and they cross. Marks of the run lie on both.',
  runtime:
    'A row for each patch and a column for each release. Conflicts are scattered over all rows; some rows end where upstream took the patch.',
  slabs:
    'Slabs of memory that cannot be freed, each with one small live cell: two rows of slabs of 8 KiB, sixteen rows of slabs of 64 KiB.',
  slots:
    'A row of slots: dead ones, then live ones, then free ones, and an arrow from the first slot to the first live one. Below it the slots looked at rise and fall to one each time the table is replaced.',
  stall: 'Each of five closed clients waits once; on the open schedule every request of the stall waits.',
  timers:
    'A tree of six levels, in which nearly every list has one timer. Below it a tree of five levels with the same timers in fewer, longer lists, and a wheel with them in its slots.'
}

export type FigureName = Exclude<ModelName, 'explorer'>

interface Words {
  readonly title: string
  readonly question: string
  readonly leftOut: string
}

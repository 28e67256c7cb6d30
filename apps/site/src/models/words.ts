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
    question: 'The server stops once. How many requests of each way of asking will have met the stall?',
    leftOut: 'the lateness of the generator, the network, and answers that take longer than others'
  }
}

interface Words {
  readonly title: string
  readonly question: string
  readonly leftOut: string
}

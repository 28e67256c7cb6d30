import type { Visit } from './command-visits.ts'
import { createHistogram } from './histogram.ts'
import { latencyMs, type LatencyMs } from './latency.ts'

/** Of what happens within so small a part of a large command's time, one span of a kind is kept: no more is seen. */
const parts = 400

/**
 * What commands took, and how long each thread was busy with them. The first large command has its picture, which goes on
 * for a quarter of its time: the visits, and the small commands that were due meanwhile. `aloneUs` is what it takes if it
 * meets no other.
 */
export function createCommandLedger(aloneUs: number): CommandLedger {
  const latency = { small: createHistogram(), others: createHistogram(), large: createHistogram() }
  const busyUs = { client: 0, transport: 0, ui: 0, first: 0, others: 0 }
  const spans: Span[] = []
  const drawnUs = new Map<string, number>()
  let firstUs = Infinity
  let nowUs = 0

  const isDrawn = ({ fromUs }: Span) => fromUs <= 1.25 * firstUs

  const draw = (span: Span) => {
    const trace = `${span.lane} ${span.kind}`

    if (isDrawn(span) && span.fromUs - (drawnUs.get(trace) ?? -Infinity) >= aloneUs / parts) {
      drawnUs.set(trace, span.fromUs)
      spans.push(span)
    }
  }

  return {
    visited({ kind, page }, { thread, us }, fromUs) {
      const lane = thread === 'page' ? page : thread

      busyUs[lane] += us
      draw({ lane, kind, fromUs, toUs: fromUs + us })
    },
    answered({ kind, page, dueUs }, atUs) {
      nowUs = atUs
      latency[kind].record(atUs - dueUs)

      if (page === 'others') {
        latency.others.record(atUs - dueUs)
      }

      if (kind === 'large') {
        firstUs = Math.min(firstUs, atUs)
      } else {
        draw({ lane: page, kind: 'wait', fromUs: dueUs, toUs: atUs })
      }
    },
    summary: () => ({
      smallMs: latencyMs(latency.small),
      othersMs: latencyMs(latency.others),
      largeMs: latencyMs(latency.large),
      answered: latency.small.count(),
      runUs: nowUs,
      busyUs: { ...busyUs },
      firstUs: Math.min(firstUs, nowUs),
      spans: spans.filter(isDrawn)
    })
  }
}

/** `visited` is told when the visit begins, `answered` when the answer is there. */
export interface CommandLedger {
  visited(command: SentCommand, visit: Visit, fromUs: number): void
  answered(command: SentCommand, atUs: number): void
  summary(): DevtoolsOutputs
}

/** Large commands are all of the first page. */
export interface SentCommand {
  kind: 'small' | 'large'
  page: 'first' | 'others'
  dueUs: number
}

/** A visit to a thread; or, of kind `wait`, a small command to such a page, from due to answered. */
export interface Span {
  lane: keyof DevtoolsOutputs['busyUs']
  kind: SentCommand['kind'] | 'wait'
  fromUs: number
  toUs: number
}

/**
 * `othersMs` is of the small commands to other pages than the first, `answered` counts all small ones, `runUs` is when the
 * last was answered. `spans` are those of the picture: its large command was sent at 0 and answered at `firstUs`.
 */
export interface DevtoolsOutputs {
  smallMs: LatencyMs
  othersMs: LatencyMs
  largeMs: LatencyMs
  answered: number
  runUs: number
  busyUs: { client: number; transport: number; ui: number; first: number; others: number }
  firstUs: number
  spans: Span[]
}

import { createCommandLedger, type DevtoolsOutputs, type SentCommand } from './command-ledger.ts'
import { aloneUs, visits, wakeUs } from './command-visits.ts'
import { createEventHeap } from './event-heap.ts'
import { createEventLoop, type EventLoop } from './event-loop.ts'
import { exponential } from './exponential.ts'
import { defineModel, type Simulation } from './model.ts'
import type { Parameter } from './parameter.ts'
import { createRandom } from './random.ts'

const choices = ['pipe', 'plain WebSocket', 'deflating WebSocket'] as const
const illustrative = true

const parameters = [
  { name: 'transport', label: 'Transport', unit: '', min: 0, max: 2, step: 1, default: 0, choices },
  { name: 'commands', label: 'Small commands', unit: '1/s', min: 100, max: 20_000, step: 100, default: 2000 },
  { name: 'pages', label: 'Pages', unit: 'pages', min: 1, max: 16, step: 1, default: 4 },
  { name: 'underway', label: 'Under way in each page', unit: '', min: 1, max: 16, step: 1, default: 4 },
  { name: 'characters', label: 'Large answer', unit: 'characters', min: 0, max: 1e6, step: 10_000, default: 400_000 },
  { name: 'every', label: 'A large answer every', unit: 'ms', min: 50, max: 1000, step: 10, default: 200 },
  { name: 'work', label: 'Its page computes first for', unit: 'ms', min: 0, max: 1000, step: 10, default: 0 },
  {
    name: 'share',
    label: 'Browser work on the UI thread',
    unit: '%',
    min: 0,
    max: 100,
    step: 10,
    default: 50,
    illustrative
  }
] as const satisfies readonly Parameter[]

/**
 * Small commands at random moments (a Poisson process), to the pages in turn, and one with a large answer to the first page
 * at intervals, for two seconds or two thousand commands, whichever take longer. All cross the same client, transport
 * thread and UI thread, there and back; each thread serves in order of arrival. Each page has so many commands under way at
 * most, while the next ones wait in the client: latency counts from when a command was due.
 *
 * `visits` says what of the costs is measured and what is assumed. Bit-exact: + − × ÷ and comparisons only. Left out: that
 * the threads share processors, and that a message may leave before all of it is there.
 */
export const devtools = defineModel({ parameters, maxEvents: 400_000, simulate })

function* simulate(values: Record<Name, number>, seed: number): Simulation<DevtoolsOutputs> {
  const random = createRandom(seed)
  const everyUs = 1e6 / values.commands
  const runUs = Math.max(2e6, 2000 * everyUs)
  const routes = { small: visits({ ...values, characters: 0, work: 0 }), large: visits(values) }
  const shared = { client: createEventLoop(), transport: createEventLoop(), ui: createEventLoop() }
  const pages = Array.from({ length: values.pages }, createPage)
  const heap = createEventHeap<() => void>()
  const ledger = createCommandLedger(aloneUs(values))
  let nowUs = 0

  // #region shown
  const send = (page: Page) => {
    const command = page.due[page.sent]

    if (command !== undefined && page.sent - page.answered < values.underway) {
      page.sent++
      pass(command, page, 0)
    }
  }

  const pass = (command: SentCommand, page: Page, step: number) => {
    const visit = routes[command.kind][step]

    if (visit === undefined) {
      ledger.answered(command, nowUs)
      page.answered++
      send(page)

      return
    }

    const loop = visit.thread === 'page' ? page.loop : shared[visit.thread]
    const { begun, done } = loop.serve(nowUs, visit.us)

    ledger.visited(command, visit, begun)
    heap.push(done + wakeUs, () => {
      pass(command, page, step + 1)
    })
  }
  // #endregion shown

  /** The first page has all large commands, and its turn of the small ones. */
  const arrive = (kind: SentCommand['kind'], index: number, dueUs: number) => {
    const page = pages[index % pages.length]

    if (page === undefined || dueUs >= runUs) {
      return
    }

    heap.push(dueUs, () => {
      page.due.push({ kind, page: page === pages[0] ? 'first' : 'others', dueUs })
      send(page)

      if (kind === 'large') {
        arrive(kind, 0, dueUs + 1000 * values.every)
      } else {
        arrive(kind, index + 1, dueUs + exponential(random) * everyUs)
      }
    })
  }

  arrive('large', 0, 0)
  arrive('small', 0, exponential(random) * everyUs)

  for (let next = heap.pop(); next !== undefined; next = heap.pop()) {
    nowUs = next.at
    next.event()
    yield ledger.summary
  }

  return ledger.summary
}

function createPage(): Page {
  return { loop: createEventLoop(), due: [], sent: 0, answered: 0 }
}

type Name = (typeof parameters)[number]['name']

/** `due` holds every command of the page in order; of those, so many were sent and so many answered. */
interface Page {
  loop: EventLoop
  due: SentCommand[]
  sent: number
  answered: number
}

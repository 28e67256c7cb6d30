/**
 * What a command takes alone, over each transport: at ten characters, and for each more on the way to a million. Rounded
 * medians of `pipe`, `WebSocket, plain` and `WebSocket, deflated` in bench/answer.json of the article
 * what-one-devtools-command-costs.
 */
const transports = [
  { fixedUs: 325, characterNs: 21 },
  { fixedUs: 340, characterNs: 22.5 },
  { fixedUs: 410, characterNs: 40.5 }
] as const
const [pipe] = transports

/** Half of what a character takes in `pipe, no browser` there: at the other end sat the same program. */
const clientNs = 4

/** Half of what lies between two answers with sixteen commands under way over a pipe, in targets.json of that article. */
const uiUs = 30

/** Assumed of each of the other five visits. */
const visitUs = 20

/** What is left of a small command over a pipe is assumed to be waking whoever is next, after each of its seven visits. */
export const wakeUs = (pipe.fixedUs - 2 * uiUs - 5 * visitUs) / 7

/**
 * The threads that a command visits, there and back, in order. What it takes altogether is measured, up to a million
 * characters; how that divides among the threads is assumed. What a WebSocket adds to the pipe, a client's inflating
 * included, is work of its thread. What the browser adds to a client and its JSON is work of the UI thread, `share` per
 * cent of it, and of the page.
 */
export function visits({ transport, characters, work, share }: Asked): Visit[] {
  const { fixedUs, characterNs } = transports[transport] ?? pipe
  const transportUs = visitUs + (fixedUs - pipe.fixedUs) / 2
  const browserNs = pipe.characterNs - clientNs
  const answerUs = (ns: number) => (ns * characters) / 1000

  return [
    { thread: 'client', us: visitUs },
    { thread: 'transport', us: transportUs },
    { thread: 'ui', us: uiUs },
    { thread: 'page', us: visitUs + 1000 * work + answerUs(browserNs * (1 - share / 100)) },
    { thread: 'ui', us: uiUs + answerUs(browserNs * (share / 100)) },
    { thread: 'transport', us: transportUs + answerUs(characterNs - pipe.characterNs) },
    { thread: 'client', us: visitUs + answerUs(clientNs) }
  ]
}

/** What a command takes that meets no other. */
export function aloneUs(asked: Asked): number {
  return visits(asked).reduce((sum, { us }) => sum + us + wakeUs, 0)
}

/**
 * `transport`: 0 is the pipe, 1 a plain WebSocket, 2 one that deflates. `characters` of the answer, milliseconds of `work`
 * in the page before it, `share` in per cent.
 */
interface Asked {
  transport: number
  characters: number
  work: number
  share: number
}

export interface Visit {
  thread: 'client' | 'transport' | 'ui' | 'page'
  us: number
}

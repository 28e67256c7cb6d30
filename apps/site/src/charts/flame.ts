import {
  callTree,
  functionsOf,
  type Call,
  type CpuProfile,
  type FunctionShare
} from '@zerodeps/content-schema/cpu-profile'

/** Of the samples at work, what a small picture can still show. */
const LEAST = 1 / 400
const HEAVIEST = 10

/** What a page shows of a profile: the calls from where the program begins, and the heaviest functions. */
export function flame(profile: CpuProfile): Flame {
  const tree = callTree(profile)
  const { samples, idle, root } = tree
  const least = root.total * LEAST

  return {
    samples,
    idle,
    atWork: root.total,
    calls: root.calls
      .flatMap(fromProgram)
      .filter(({ total }) => total >= least)
      .toSorted((a, b) => b.total - a.total)
      .map((call) => lightened(call, least)),
    heaviest: functionsOf(tree)
      .filter(({ self }) => self > 0)
      .slice(0, HEAVIEST)
  }
}

/** What leads into the program keeps the samples of its own, and what it calls moves up beside them. */
function fromProgram(call: Call): Call[] {
  if (call.origin !== 'platform' || !hasProgram(call)) {
    return [call]
  }

  return [{ ...call, total: call.self, calls: [] }, ...call.calls.flatMap(fromProgram)]
}

function hasProgram({ origin, calls }: Call): boolean {
  return origin !== 'platform' || calls.some(hasProgram)
}

/** What Node.js and V8 call in themselves is theirs: it is one bar. */
function lightened(call: Call, least: number): Call {
  const shown = call.calls.filter((each) => each.total >= least && (call.origin !== 'platform' || hasProgram(each)))

  return { ...call, calls: shown.map((each) => lightened(each, least)) }
}

export interface Flame {
  readonly samples: number
  readonly idle: number
  /** Samples that found the thread at work: all shares are of these. */
  readonly atWork: number
  readonly calls: readonly Call[]
  /** Ten at most, the heaviest in itself first. */
  readonly heaviest: readonly FunctionShare[]
}

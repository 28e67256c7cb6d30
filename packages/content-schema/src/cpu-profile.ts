import { z } from 'zod'
import { line } from './text.ts'

/** Of Node.js, of WebAssembly, of V8 itself, or a path that leads nowhere above the folder it is read from. */
const PLACE = /^(?:$|node:|wasm:|(?![a-z][\w+.-]*:|[/\\])(?!(?:.*[/\\])?\.\.(?:[/\\]|$)))/i

/** V8 itself records 255. */
const MAX_DEPTH = 500

const callFrame = z.object({
  functionName: z.union([z.literal(''), line(300)]).meta({ description: 'Empty where the function has no name.' }),
  scriptId: z.string().max(20),
  url: z
    .union([z.literal(''), line(300)])
    .refine((url) => PLACE.test(url), 'expected no place of the machine that it was recorded on')
    .meta({ description: 'The file of the function, relative to the folder of the post.' }),
  lineNumber: z.int().min(-1).meta({ description: 'From 0; -1 where there is none.' }),
  columnNumber: z.int().min(-1)
})

const node = z.object({
  id: z.int().min(0),
  callFrame,
  hitCount: z.int().min(0).optional(),
  children: z.array(z.int()).optional(),
  positionTicks: z.array(z.object({ line: z.int(), ticks: z.int() })).optional()
})

/**
 * A CPU profile as `node --cpu-prof` writes it, `bench/<name>.cpuprofile` beside a post. The shape is `Profile` of the
 * DevTools protocol, https://chromedevtools.github.io/devtools-protocol/tot/Profiler/#type-Profile; what else a tool wrote
 * into the file is dropped.
 */
export const cpuProfile = z
  .object({
    nodes: z.array(node).min(1, { error: 'expected nodes', abort: true }),
    startTime: z.number(),
    endTime: z.number(),
    samples: z.array(z.int()).min(1, { error: 'expected samples', abort: true }),
    timeDeltas: z.array(z.number())
  })
  .superRefine(({ nodes, samples, timeDeltas }, context) => {
    const say = (path: PropertyKey[], message: string) => context.addIssue({ code: 'custom', path, message })
    const ids = new Set(nodes.map(({ id }) => id))
    const strange = samples.findIndex((id) => !ids.has(id))
    const fault = faultOfTree(nodes)

    if (fault !== undefined) {
      say(['nodes'], fault)
    } else if (strange >= 0) {
      say(['samples', strange], 'expected the id of a node')
    } else if (callTree({ nodes, samples }).root.total === 0) {
      say(['samples'], 'expected a sample that found the thread at work')
    }

    if (timeDeltas.length !== samples.length) {
      say(['timeDeltas'], `expected one for each of the ${samples.length} samples`)
    }
  })

function faultOfTree(nodes: readonly Node[]): string | undefined {
  const depths = new Map<number, number>([[nodes[0]?.id ?? 0, 1]])

  for (const caller of nodes) {
    const depth = depths.get(caller.id)

    if (depth === undefined || depth > MAX_DEPTH) {
      return depth === undefined
        ? 'expected one tree, each caller before what it calls'
        : `expected at most ${MAX_DEPTH} calls inside one another`
    }

    for (const child of caller.children ?? []) {
      if (depths.has(child)) {
        return 'expected one caller for each node'
      }

      depths.set(child, depth + 1)
    }
  }

  return depths.size === nodes.length ? undefined : 'expected each id once, and every child to be a node'
}

/**
 * The calls of a profile as a tree. A function counts with its share of the samples in which the thread was at work: those
 * that V8 calls `(idle)` are left out of it, and counted apart.
 */
export function callTree({ nodes, samples }: Pick<CpuProfile, 'nodes' | 'samples'>): CallTree {
  const taken = new Map<number, number>()

  for (const id of samples) {
    taken.set(id, (taken.get(id) ?? 0) + 1)
  }

  const calls = new Map<number, Call>()
  let idle = 0

  // Callers stand before what they call.
  for (const { id, callFrame: frame, children = [] } of nodes.toReversed()) {
    const isIdle = frame.functionName === '(idle)'
    const called = children.flatMap((child) => calls.get(child) ?? [])
    const self = isIdle ? 0 : (taken.get(id) ?? 0)

    idle += isIdle ? (taken.get(id) ?? 0) : 0
    calls.set(id, {
      name: frame.functionName || (isTopLevel(frame) ? '(top level)' : '(anonymous)'),
      place: frame.url === '' || frame.lineNumber < 0 ? frame.url : `${frame.url}:${frame.lineNumber + 1}`,
      origin: originOf(frame.url),
      self,
      total: called.reduce((sum, { total }) => sum + total, self),
      calls: called.filter(({ total }) => total > 0).toSorted((a, b) => b.total - a.total)
    })
  }

  const root = calls.get(nodes[0]?.id ?? 0)

  if (!root) {
    throw new Error('a profile has at least one node')
  }

  return { samples: samples.length, idle, root }
}

/** Every function of a tree once, the heaviest in itself first. A call of itself counts once in `total`. */
export function functionsOf({ root }: CallTree): FunctionShare[] {
  const functions = new Map<string, { call: Call; self: number; total: number }>()
  const visit = (call: Call, callers: ReadonlySet<string>): void => {
    const key = `${call.name} ${call.place}`
    const known = functions.get(key) ?? { call, self: 0, total: 0 }

    functions.set(key, {
      call,
      self: known.self + call.self,
      total: known.total + (callers.has(key) ? 0 : call.total)
    })

    for (const each of call.calls) {
      visit(each, callers.has(key) ? callers : new Set([...callers, key]))
    }
  }

  for (const call of root.calls) {
    visit(call, new Set())
  }

  return [...functions.values()]
    .map(({ call: { name, place, origin }, self, total }) => ({
      name,
      place,
      origin,
      self: self / root.total,
      total: total / root.total
    }))
    .toSorted((a, b) => b.self - a.self || b.total - a.total)
}

/** The code of a module outside its functions. */
function isTopLevel({ lineNumber, columnNumber }: Node['callFrame']): boolean {
  return lineNumber === 0 && columnNumber === 0
}

function originOf(url: string): Origin {
  return url === '' || /^(?:node|wasm):/.test(url) ? 'platform' : /(?:^|\/)node_modules\//.test(url) ? 'package' : 'own'
}

export type CpuProfile = z.infer<typeof cpuProfile>

type Node = z.infer<typeof node>

/** Whose code it is: the author's, that of a package, or that of Node.js and V8. */
export type Origin = 'own' | 'package' | 'platform'

export interface Call {
  readonly name: string
  /** File and line, or empty for a part of V8. */
  readonly place: string
  readonly origin: Origin
  /** Samples in the function itself. */
  readonly self: number
  /** Samples in it and in what it called. */
  readonly total: number
  /** Heaviest first. */
  readonly calls: readonly Call[]
}

export interface CallTree {
  readonly samples: number
  /** Of these samples, how many found nothing to do. */
  readonly idle: number
  readonly root: Call
}

/** Shares of the samples at work, from 0 to 1. */
export interface FunctionShare extends Pick<Call, 'name' | 'place' | 'origin'> {
  readonly self: number
  readonly total: number
}

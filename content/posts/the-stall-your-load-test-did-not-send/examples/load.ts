import { fork } from 'node:child_process'
import { Agent, get } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'

/** Starts the server of stalling-server.ts in a process of its own. */
export async function startServer({
  sampling = 'timer',
  lifeMs = 120_000
} = {}) {
  const child = fork(
    new URL('./stalling-server.ts', import.meta.url),
    ['0', String(lifeMs), sampling],
    {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc']
    }
  )

  const ask = <Answer>(question?: string) => {
    return new Promise<Answer>((resolve, reject) => {
      child.once('message', (answer) => resolve(answer as Answer))
      child.once('exit', (code) =>
        reject(new Error(`the server ended with ${code}`))
      )

      if (question) {
        child.send(question)
      }
    })
  }

  const { port } = await ask<{ port: number }>()

  return {
    port,
    reset: () => child.send('reset'),
    report: () => ask<Report>('report'),
    stop: () => child.kill()
  }
}

// #region closed
/**
 * `clients` users: each sends at most every `intervalMs`, and never
 * before its last answer is in.
 */
export async function closedLoop({
  port,
  clients,
  intervalMs,
  durationMs
}: Closed): Promise<Sample[]> {
  const samples: Sample[] = []
  const agent = new Agent({ keepAlive: true })
  const startMs = nowMs()

  const client = async (offsetMs: number) => {
    let dueMs = startMs + offsetMs

    while (dueMs < startMs + durationMs) {
      await until(dueMs)
      samples.push(await send(port, agent, nowMs()))
      // A late answer moves the whole plan.
      dueMs = Math.max(dueMs + intervalMs, nowMs())
    }
  }

  await Promise.all(
    Array.from({ length: clients }, (_, index) =>
      client((index * intervalMs) / clients)
    )
  )
  agent.destroy()

  return samples
}
// #endregion closed

// #region open
/**
 * One request every `intervalMs`, whatever the server does;
 * `connections` limits the sockets, not the plan.
 */
export async function openSchedule({
  port,
  intervalMs,
  durationMs,
  connections = Infinity
}: Open): Promise<Sample[]> {
  const inFlight: Promise<Sample>[] = []
  const agent = new Agent({
    keepAlive: true,
    maxSockets: connections
  })
  const startMs = nowMs()

  while (inFlight.length * intervalMs < durationMs) {
    // From the plan, never from the last answer.
    const dueMs = startMs + inFlight.length * intervalMs

    await until(dueMs)
    inFlight.push(send(port, agent, dueMs))
  }

  const samples = await Promise.all(inFlight)

  agent.destroy()

  return samples
}
// #endregion open

/** Nearest rank. */
export function percentile(values: number[], percent: number) {
  const sorted = values.toSorted((a, b) => a - b)

  // Parentheses would be other code than what was recorded.
  // prettier-ignore
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? NaN
}

export function nowMs() {
  return Number(process.hrtime.bigint()) / 1e6
}

/** Never early; late by about a millisecond, since a timer counts in whole ones. */
async function until(dueMs: number) {
  while (dueMs > nowMs()) {
    await sleep(Math.max(1, dueMs - nowMs()))
  }
}

function send(port: number, agent: Agent, dueMs: number) {
  return new Promise<Sample>((resolve, reject) => {
    let sentMs = NaN

    get({ host: '127.0.0.1', port, agent }, (response) => {
      response.resume()
      response.once('end', () =>
        resolve({ dueMs, sentMs, doneMs: nowMs() })
      )
    })
      .once('socket', () => {
        sentMs = nowMs() // the agent had a connection to give
      })
      .once('error', reject)
  })
}

interface Closed {
  port: number
  clients: number
  intervalMs: number
  durationMs: number
}

interface Open {
  port: number
  intervalMs: number
  durationMs: number
  connections?: number
}

type Summary = { percentile: number; ms: number }[]

/** When a request should have gone, when it went, and when its last byte came back; CLOCK_MONOTONIC milliseconds. */
export interface Sample {
  dueMs: number
  sentMs: number
  doneMs: number
}
export interface Report {
  stalls: number[]
  handler: Summary
  delay: Summary
}

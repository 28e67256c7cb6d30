/**
 * Tells a WebSub hub (https://www.w3.org/TR/websub/) that a feed has changed. A hub that is out of reach, busy or failing
 * is asked again, each time after twice the wait. Resolves to what went wrong in one sentence, `undefined` for nothing.
 */
export async function announce(hub: string, feed: string, options: Patience = {}): Promise<string | undefined> {
  const { attempts = 5, firstWaitMs = 1000, timeoutMs = 10_000 } = options
  const failure = await attempt(hub, feed, timeoutMs)

  if (failure === undefined || !failure.mayPass || attempts <= 1) {
    return failure && `${feed}: ${failure.reason}`
  }

  await new Promise((resolve) => setTimeout(resolve, firstWaitMs))

  return announce(hub, feed, { attempts: attempts - 1, firstWaitMs: firstWaitMs * 2, timeoutMs })
}

async function attempt(hub: string, feed: string, timeoutMs: number): Promise<Failure | undefined> {
  try {
    const answer = await fetch(hub, {
      method: 'POST',
      body: new URLSearchParams({ 'hub.mode': 'publish', 'hub.url': feed }),
      signal: AbortSignal.timeout(timeoutMs)
    })

    await answer.body?.cancel()

    return answer.ok
      ? undefined
      : { reason: `the hub answered ${answer.status}`, mayPass: answer.status >= 500 || answer.status === 429 }
  } catch (error) {
    return { reason: `the hub cannot be reached (${reasonOf(error)})`, mayPass: true }
  }
}

function reasonOf(error: unknown): string {
  const cause = error instanceof Error && error.cause !== undefined ? error.cause : error

  return cause instanceof Error ? cause.message : String(cause)
}

export interface Patience {
  readonly attempts?: number
  /** Before the second attempt; each further wait is twice as long. */
  readonly firstWaitMs?: number
  /** For one attempt. */
  readonly timeoutMs?: number
}

interface Failure {
  readonly reason: string
  /** Whether asking again can help. */
  readonly mayPass: boolean
}

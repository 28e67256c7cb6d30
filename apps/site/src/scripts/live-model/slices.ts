const SLICE_MS = 2
const EVENTS = 50

/**
 * Takes a run to its end in slices that leave the browser time to draw and to listen. It answers after the first slice,
 * if an early answer is wanted, and after the last; a run that is no longer wanted stops.
 */
export async function inSlices(
  step: (most: number) => boolean,
  { isWanted, answersEarly, answer, now = () => performance.now() }: Asker
): Promise<void> {
  let done = slice(step, now)

  if (done || answersEarly) {
    answer()
  }

  if (done) {
    return
  }

  while (!done) {
    await pause()

    if (!isWanted()) {
      return
    }

    done = slice(step, now)
  }

  await pause()

  if (isWanted()) {
    answer()
  }
}

interface Asker {
  readonly isWanted: () => boolean
  readonly answersEarly: boolean
  readonly answer: () => void
  /** In milliseconds. */
  readonly now?: () => number
}

function slice(step: (most: number) => boolean, now: () => number): boolean {
  const end = now() + SLICE_MS
  let done = step(EVENTS)

  while (!done && now() < end) {
    done = step(EVENTS)
  }

  return done
}

/** Ends the task, so that a browser can draw and listen before the next one. Safari has no scheduler. */
function pause(): Promise<void> {
  return 'scheduler' in globalThis && 'yield' in scheduler
    ? scheduler.yield()
    : new Promise((resolve) => setTimeout(resolve))
}

/** Ends the task, and waits until what it wrote has been drawn. */
export async function frame(): Promise<void> {
  await new Promise(requestAnimationFrame)
  await pause()
}

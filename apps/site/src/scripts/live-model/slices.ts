const SLICE_MS = 2
const EVENTS = 250

/**
 * Takes a run to its end in slices that leave the browser time to draw and to listen. It answers after the first slice,
 * unless the reader wants no motion, and after the last; a run that is no longer wanted stops.
 */
export async function inSlices(
  step: (most: number) => boolean,
  { isWanted, answer }: { readonly isWanted: () => boolean; readonly answer: () => void }
): Promise<void> {
  let done = slice(step)

  if (done || !matchMedia('(prefers-reduced-motion: reduce)').matches) {
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

    done = slice(step)
  }

  await pause()

  if (isWanted()) {
    answer()
  }
}

function slice(step: (most: number) => boolean): boolean {
  const end = performance.now() + SLICE_MS
  let done = step(EVENTS)

  while (!done && performance.now() < end) {
    done = step(EVENTS)
  }

  return done
}

/** Safari has no scheduler. */
function pause(): Promise<void> {
  return 'scheduler' in globalThis && 'yield' in scheduler
    ? scheduler.yield()
    : new Promise((resolve) => setTimeout(resolve))
}

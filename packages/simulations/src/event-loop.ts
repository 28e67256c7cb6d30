/**
 * One thread that serves in order of arrival: work begins when it arrives or when what came before is done, whichever
 * is later. Times and durations in any one unit; callers hand work over in order of time.
 */
export function createEventLoop(): EventLoop {
  let freeAt = 0

  return {
    serve(at, duration) {
      const begun = Math.max(at, freeAt)

      freeAt = begun + duration

      return { begun, done: freeAt }
    },
    freeAt: () => freeAt
  }
}

export interface EventLoop {
  serve(at: number, duration: number): { begun: number; done: number }
  freeAt(): number
}

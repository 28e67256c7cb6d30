/**
 * Does `follow` for what was saved, first for nothing: one batch at a time, and what is saved meanwhile makes the next.
 * `follow` must not reject.
 */
export function follower(follow: (saved: ReadonlySet<string>) => Promise<void>): Follower {
  let saved = new Set<string>()
  const run = async (): Promise<void> => {
    do {
      const batch = saved

      saved = new Set()
      await follow(batch)
    } while (saved.size > 0)

    following = undefined
  }
  let following: Promise<void> | undefined = run()

  return {
    save: (file) => {
      saved.add(file)
      following ??= run()
    },
    caughtUp: () => following ?? Promise.resolve()
  }
}

export interface Follower {
  readonly save: (file: string) => void
  /** Resolves once nothing that was saved is left to follow. */
  readonly caughtUp: () => Promise<void>
}

import type { Recording } from '@zerodeps/content-schema/recording'

/** What holds for all recordings of an article: when, where and with what they were made, and how to repeat them. */
export function conditions(named: readonly NamedRecording[]): Conditions {
  const recordings = named.map(({ recording }) => recording)
  const occasions = [...Map.groupBy(recordings, ({ environment }) => machine(environment))].map(([where, group]) => {
    const days = new Set(group.map(({ recorded }) => recorded))
    const versions = new Set(group.flatMap(({ runtimes }) => runtimes.map(({ node }) => node)))

    return `${listed(days)} on ${where}, with Node.js ${listed(versions)}`
  })

  return {
    occasions: `Recorded ${occasions.join('; ')}. Points are medians of rounds, each a process of its own.`,
    commands: recordings.map(({ command }) => command)
  }
}

/** The machine in words. */
export function machine({ cpu, cpus, memoryGiB, virtual, shared, os }: Recording['environment']): string {
  return `${cpu}, ${cpus} ${virtual ? 'virtual ' : ''}CPUs${shared ? ' shared with other work' : ''}, ${memoryGiB}\u202FGiB, ${os}`
}

function listed(names: ReadonlySet<string>): string {
  return [...names].toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true })).join(', ')
}

/** A recording and the name of its file. */
export interface NamedRecording {
  readonly name: string
  readonly recording: Recording
}

interface Conditions {
  /** The days and the versions on every machine, and what a point is. */
  readonly occasions: string
  /** What repeats each recording, with its rounds. */
  readonly commands: readonly string[]
}

import type { Recording } from '@zerodeps/content-schema/recording'

/** What holds for all recordings of an article: when, where and with what they were made, and how to repeat them. */
export function conditions(named: readonly NamedRecording[]): Conditions {
  const recordings = named.map(({ recording }) => recording)
  const occasions = [...Map.groupBy(recordings, ({ environment }) => machine(environment))].map(([where, group]) => {
    const days = inOrder(group.map(({ recorded }) => recorded)).map((day) => inWords.format(Date.parse(day)))
    const versions = inOrder(group.flatMap(({ runtimes }) => runtimes.map(({ node }) => node)))

    return `on ${list.format(days)} with Node.js ${list.format(versions)}, on ${where}`
  })

  return {
    occasions: `Recorded ${occasions.join('; ')}. Points are medians of rounds, each a process of its own.`,
    ...apart([...new Set(recordings.map(({ command }) => command))])
  }
}

/** The machine in words. */
export function machine({ cpu, cpus, memoryGiB, virtual, shared, os }: Recording['environment']): string {
  return `${cpu}, ${cpus} ${virtual ? 'virtual ' : ''}CPUs${shared ? ' shared with other work' : ''}, ${memoryGiB}\u202FGiB, ${os}`
}

/** Commands as the words that all begin with, and what follows them in each; nothing follows in a single one. */
function apart(commands: readonly string[]): Pick<Conditions, 'command' | 'followedBy'> {
  const [first = [], ...others] = commands.map((command) => command.split(' '))
  const parts = others.map((words) => words.findIndex((word, index) => word !== first[index]))
  const shared = Math.min(first.length, ...parts.filter((index) => index >= 0))

  return {
    command: first.slice(0, shared).join(' '),
    followedBy: [first, ...others].map((words) => words.slice(shared).join(' ')).filter((rest) => rest !== '')
  }
}

/** Each once, numbers by their size. */
function inOrder(names: readonly string[]): string[] {
  return [...new Set(names)].toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }))
}

const list = new Intl.ListFormat('en-GB')
const inWords = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })

/** A recording and the name of its file. */
export interface NamedRecording {
  readonly name: string
  readonly recording: Recording
}

interface Conditions {
  /** The days and the versions on every machine, and what a point is. */
  readonly occasions: string
  /** What repeats the recordings, and the names and rounds of each that follow it. */
  readonly command: string
  readonly followedBy: readonly string[]
}

import { createReadStream, existsSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { createGunzip } from 'node:zlib'
import type { Command } from '../command-line/command.ts'
import { progress, type Progress } from '../command-line/progress.ts'
import { printable } from '@zerodeps/content-check/findings/quote'
import { readLogLine } from '../stats/log-line.ts'
import { tally, type Count, type Tally } from '../stats/tally.ts'
import { parseUsage, UsageError } from '../command-line/usage.ts'

export const stats: Command = {
  summary: 'what nginx logs tell of readers, without cookies',
  usage: '<access.log…> [--top 20]',
  help: [
    'access.log…         logs in the combined format, plain or .gz',
    '--top <n>           rows of each list; 20 when absent',
    '--content <folder>  accepted and not needed',
    'Feed services report how many subscribers they read for; other readers are counted by address and program.'
  ],
  run: async (args, terminal) => {
    const { values, positionals } = parseUsage(args, {
      top: { type: 'string', default: '20' },
      content: { type: 'string' }
    })
    const files = positionals.map((file) => resolve(terminal.cwd, file))
    const missing = files.find((file) => !existsSync(file) || !statSync(file).isFile())
    const top = Number(values.top)

    if (files.length === 0 || missing !== undefined || !Number.isInteger(top) || top < 1) {
      throw new UsageError(
        missing === undefined ? 'expected access logs, and --top with a number from 1' : `there is no file ${missing}`
      )
    }

    const counted = tally()
    const shown = progress(terminal, 'reading: megabyte')
    let unread = 0

    for (const file of files) {
      unread += await readLog(file, counted, shown)
    }

    shown.end()

    const { reads, subscribers, referrers, dead } = counted.counts()

    terminal.out(section('article reads', reads, top))
    terminal.out(section('feed subscribers', subscribers, top))
    terminal.out(section('referrers', referrers, top))
    terminal.out(section('dead URLs asked for', dead, top))
    terminal.out(unread === 0 ? '' : `${unread} lines are not of the combined format and were left out\n`)

    return 0
  }
}

/** Adds the requests of one log; gives back how many lines are none. */
async function readLog(file: string, { add }: Tally, { step }: Progress): Promise<number> {
  const source = createReadStream(file)
  const allMB = Math.ceil(statSync(file).size / 1_000_000)
  const input = file.endsWith('.gz') ? source.pipe(createGunzip()) : source
  let unread = 0

  source.once('error', (error) => input.destroy(error))

  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    const request = readLogLine(line)

    if (request) {
      add(request)
    } else {
      unread += Number(line !== '')
    }

    step(Math.ceil(source.bytesRead / 1_000_000), allMB)
  }

  return unread
}

function section(title: string, counts: readonly Count[], top: number): string {
  const rows = counts
    .slice(0, top)
    .map(([name, count]) => `${String(count).padStart(8)}  ${printable(name).slice(0, 120)}\n`)
  const rest = counts.length > top ? `          and ${counts.length - top} more\n` : ''

  return `${title}\n${rows.join('') || '       0\n'}${rest}\n`
}

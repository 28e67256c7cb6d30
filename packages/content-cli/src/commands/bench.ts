import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { dayOf } from '@zerodeps/content-schema/day'
import type { Recording } from '@zerodeps/content-schema/recording'
import { codeOf } from '../bench/code.ts'
import { thisMachine } from '../bench/machine.ts'
import { readOutput, type BenchOutput } from '../bench/output.ts'
import { record } from '../bench/record.ts'
import { findRuntime, withoutNode, type Runtime } from '../bench/runtime.ts'
import { applyChange } from '../changes/change.ts'
import { soleWriter } from '../changes/sole-writer.ts'
import type { Command } from '../command-line/command.ts'
import { contentDirectory, shownPath } from '../command-line/content-dir.ts'
import type { Folder } from '@zerodeps/content-check/files/folder'
import { didYouMean } from '@zerodeps/content-check/findings/near-miss'
import { argumentOf, folderOf } from '../command-line/folder-of.ts'
import { progress } from '../command-line/progress.ts'
import type { Terminal } from '../command-line/terminal.ts'
import { parseUsage, UsageError } from '../command-line/usage.ts'

const DEFAULTS = { node: '24', rounds: '10' }

export const bench: Command = {
  summary: 'runs the experiments of a post or system and records them',
  usage: '<slug> [name] [--node 22,24,26] [--rounds 10]',
  help: [
    'slug                the post, or systems/<area>, whose bench/*.bench.ts run',
    'name                only bench/<name>.bench.ts',
    `--node <versions>   Node.js versions to compare; ${DEFAULTS.node} when absent, others are fetched with npm`,
    `--rounds <n>        processes for each version, in turning order; ${DEFAULTS.rounds} when absent`,
    '--dedicated         nothing else ran on this machine',
    '--content <folder>  another content folder',
    'A script prints JSON lines: first title, x and y, and perhaps note, parameters and seed; then {"series","x","y"} for each sample.'
  ],
  run: async (args, terminal) => {
    const { values, positionals } = parseUsage(args, {
      node: { type: 'string', default: DEFAULTS.node },
      rounds: { type: 'string', default: DEFAULTS.rounds },
      dedicated: { type: 'boolean', default: false },
      content: { type: 'string' }
    })
    const [post, name, ...rest] = positionals
    const rounds = Number(values.rounds)

    if (post === undefined || rest.length > 0 || !Number.isInteger(rounds) || rounds < 1 || rounds > 10_000) {
      throw new UsageError(
        'expected the slug of a post, perhaps the name of one experiment, and --rounds from 1 to 10000'
      )
    }

    const contentDir = contentDirectory(values.content, terminal)
    const folder = folderOf(contentDir, post)
    const names = experiments(folder, name)
    const runtimes = await Promise.all(
      values.node.split(',').map((version) => findRuntime(version.trim(), terminal.signal))
    )
    const flags = `--node ${values.node} --rounds ${rounds}${values.dedicated ? ' --dedicated' : ''}`

    for (const each of names) {
      const { step, end } = progress(terminal, `${each}: round`)
      const result = await record({
        recorded: dayOf(new Date(terminal.nowMs()).toISOString()),
        command: `pnpm content bench ${argumentOf(folder)} ${each} ${flags}`,
        ...codeOf(folder, `bench/${each}.bench.ts`),
        environment: thisMachine(!values.dedicated),
        runtimes,
        rounds,
        measure: async (runtime, round) =>
          measured(folder.absolute(`bench/${each}.bench.ts`), runtime, round, terminal.signal),
        onRound: step
      }).catch((error: unknown) => {
        throw new Error(`${each}: ${error instanceof Error ? error.message : String(error)}; nothing was recorded`, {
          cause: error
        })
      })

      end()
      await write(contentDir, `${folder.file}/bench/${each}.json`, result, terminal)
    }

    return 0
  }
}

/** Measuring takes minutes, in which others may write: only now is it asked whether the experiment is still there. */
async function write(contentDir: string, file: string, result: Recording, terminal: Terminal): Promise<void> {
  using _ = await soleWriter(contentDir, terminal)

  if (!existsSync(join(contentDir, file.replace(/\.json$/, '.bench.ts')))) {
    throw new Error(`${file} was not recorded: its experiment is no longer there`)
  }

  applyChange(contentDir, { writes: { [file]: `${JSON.stringify(result, null, 1)}\n` } })
  terminal.out(`${shownPath(contentDir, file, terminal)}\n`)
}

function experiments({ files, name: slug }: Folder, wanted: string | undefined): string[] {
  const all = files.flatMap(({ path }) => /^bench\/([^/]+)\.bench\.ts$/.exec(path)?.[1] ?? [])

  if (all.length === 0) {
    throw new UsageError(`"${slug}" has no experiments; they are bench/<name>.bench.ts beside the post`)
  }

  if (wanted !== undefined && !all.includes(wanted)) {
    throw new UsageError(`there is no bench/${wanted}.bench.ts. ${didYouMean(wanted, all) ?? ''}`)
  }

  return wanted === undefined ? all : [wanted]
}

async function measured(
  script: string,
  { path, node }: Runtime,
  round: number,
  signal: AbortSignal
): Promise<BenchOutput> {
  const env = { ...withoutNode(process.env), ROUND: String(round) }

  try {
    const { stdout } = await promisify(execFile)(path, ['--expose-gc', script], { env, signal, maxBuffer: 100_000_000 })

    return readOutput(stdout)
  } catch (error) {
    const stderr: unknown = error instanceof Error && 'stderr' in error ? error.stderr : ''
    const reason =
      typeof stderr === 'string' && stderr.trim() !== ''
        ? stderr.trim().split('\n').slice(-3).join(' ')
        : error instanceof Error
          ? error.message
          : ''

    throw new Error(`round ${round + 1} on Node.js ${node} failed: ${reason}`, { cause: error })
  }
}

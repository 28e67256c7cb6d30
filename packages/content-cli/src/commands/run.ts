import { examine } from '@zerodeps/content-check/examine'
import { placeIn, type Program } from '@zerodeps/content-check/code/programs'
import { finding, type Finding } from '@zerodeps/content-check/findings/finding'
import { readLibrary } from '@zerodeps/content-check/library/library'
import { textReport } from '@zerodeps/content-check/report/text'
import { findRuntime, type Runtime } from '../bench/runtime.ts'
import type { Command } from '../command-line/command.ts'
import { contentDirectory, located } from '../command-line/content-dir.ts'
import { postOf, slugNamed } from '../command-line/post-of.ts'
import { progress } from '../command-line/progress.ts'
import { parseUsage } from '../command-line/usage.ts'
import { differences } from '../programs/differences.ts'
import { programLimits, runProgram } from '../programs/run-program.ts'
import { sessionSteps, stepFindings } from '../programs/session.ts'

/** The first line of Node.js whose permission model knows the network. */
const NETWORK_SINCE = 25
const { timeMs, heapMiB, outputBytes } = programLimits

export const run: Command = {
  summary: 'runs the code in texts that is marked `run`, and the commands of this repository that they show',
  usage: '[slug…] [--node 22,24,26]',
  help: [
    'slug…               only the code of these posts; all when absent',
    '--node <versions>   Node.js versions to run it with; the one at hand when absent, others are fetched with npm',
    '--content <folder>  another content folder',
    `Each fence runs by itself for at most ${timeMs / 1000} s, with ${heapMiB} MiB of heap and ${outputBytes / 1024} KiB of output. It can`,
    'write in a temporary folder only, and start nothing. Node.js refuses it the network from version 25 on.',
    'Of terminal sessions `content check`, `figures` and `list` are run and compared; of other commands of `content`',
    'and files that `node` is given the names and flags must exist.'
  ],
  run: async (args, terminal, commandLine) => {
    const { values, positionals } = parseUsage(args, { node: { type: 'string' }, content: { type: 'string' } })
    const contentDir = contentDirectory(values.content, terminal)
    const versions = (values.node ?? process.versions.node).split(',')
    const library = await readLibrary(contentDir, examine, { committed: [] })
    const posts = positionals.length > 0 ? positionals.map((each) => postOf(library, slugNamed(each))) : library.entries
    const jobs = posts.flatMap(({ file, programs }) =>
      programs.filter(({ isRun }) => isRun).map((program) => ({ file, program }))
    )
    const findings: Finding[] = []
    const { step, end } = progress(terminal, 'running')

    for (const version of jobs.length > 0 ? versions : []) {
      const runtime = await findRuntime(version.trim(), terminal.signal)

      if (Number.parseInt(runtime.node, 10) < NETWORK_SINCE) {
        terminal.err(`content: Node.js ${runtime.node} cannot refuse the network to what it runs\n`)
      }

      for (const [index, { file, program }] of jobs.entries()) {
        findings.push(...(await faults(file, program, runtime)))
        step(index + 1, jobs.length)
      }
    }

    for (const { folder } of posts) {
      for (const step of sessionSteps(folder)) {
        findings.push(...(await stepFindings(step, folder, contentDir, terminal, commandLine)))
      }
    }

    end()
    terminal.out(
      findings.length > 0
        ? textReport(located(findings, contentDir, terminal), terminal)
        : `${jobs.length} ${jobs.length === 1 ? 'program runs' : 'programs run'}, with Node.js ${versions.join(', ')}\n`
    )

    return findings.length > 0 ? 1 : 0
  }
}

async function faults(file: string, program: Program, { path, node }: Runtime): Promise<Finding[]> {
  const ran = await runProgram(program, path)

  if ('fault' in ran) {
    const place = ran.place ? placeIn(program, ran.place) : program.place

    return [finding(file, { code: 'fence-run', ...place, message: `with Node.js ${node} it ${ran.fault}` })]
  }

  const printed = ran.stdout.trimEnd().split('\n')

  return differences(program.output?.text.trimEnd().split('\n') ?? printed, printed).map(({ index, shown, said }) =>
    finding(file, {
      code: 'fence-printed',
      line: (program.output?.line ?? 0) + index + 1,
      column: 1,
      message: `Node.js ${node} prints ${said} here, and not ${shown}`
    })
  )
}

import { bench } from './commands/bench.ts'
import { check } from './commands/check.ts'
import { figures } from './commands/figures.ts'
import { list } from './commands/list.ts'
import { move } from './commands/move.ts'
import { newPost } from './commands/new.ts'
import { publish } from './commands/publish.ts'
import { retire } from './commands/retire.ts'
import type { Command } from './command-line/command.ts'
import { exportContent } from './commands/export.ts'
import { projectFactsCommand } from './commands/project-facts.ts'
import { schemas } from './commands/schemas.ts'
import { stats } from './commands/stats.ts'
import { didYouMean } from '@zerodeps/content-check/findings/near-miss'
import type { Terminal } from './command-line/terminal.ts'
import { UsageError } from './command-line/usage.ts'

/** Runs one command line. Exit codes: 0 fine, 1 findings, 2 wrong usage or a command that could not do its work. */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const [name, ...rest] = args

  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    terminal.out(overview())

    return name === undefined ? 2 : 0
  }

  try {
    const command = commandOf(name)

    if (rest.includes('--help') || rest.includes('-h')) {
      terminal.out(help(name, command))

      return 0
    }

    return await command.run(rest, terminal)
  } catch (error) {
    terminal.err(`content: ${error instanceof Error ? error.message.trim() : String(error)}\n`)

    if (error instanceof UsageError) {
      terminal.err(
        Object.hasOwn(commands, name) ? `content ${name} --help tells more\n` : 'content --help lists the commands\n'
      )
    }

    return 2
  }
}

export const commands: Readonly<Record<string, Command>> = {
  new: newPost,
  check,
  list,
  publish,
  move,
  retire,
  bench,
  figures,
  stats,
  schemas,
  export: exportContent,
  'project-facts': projectFactsCommand
}

function commandOf(name: string): Command {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined

  if (!command) {
    throw new UsageError(`there is no command "${name}". ${didYouMean(name, Object.keys(commands)) ?? ''}`)
  }

  return command
}

function overview(): string {
  const width = Math.max(...Object.keys(commands).map((name) => name.length))
  const lines = Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`)

  return `content <command>: everything an author does beside writing\n\n${lines.join('\n')}\n\ncontent <command> --help tells more\n`
}

function help(name: string, { summary, usage, help: lines }: Command): string {
  return `content ${name} ${usage}\n\n${summary}\n\n${lines.map((line) => `  ${line}\n`).join('')}`
}

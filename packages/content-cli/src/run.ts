import type { Command, CommandLine } from './command-line/command.ts'
import { didYouMean } from '@zerodeps/content-check/findings/near-miss'
import type { Terminal } from './command-line/terminal.ts'
import { UsageError } from './command-line/usage.ts'

export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const [name, ...rest] = args

  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    terminal.out(await overview())

    return name === undefined ? 2 : 0
  }

  try {
    const command = await commandOf(name)

    if (rest.includes('--help') || rest.includes('-h')) {
      terminal.out(help(name, command))

      return 0
    }

    return await command.run(rest, terminal, { commands, run })
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

export const commands: CommandLine['commands'] = {
  new: async () => (await import('./commands/new.ts')).newPost,
  check: async () => (await import('./commands/check.ts')).check,
  list: async () => (await import('./commands/list.ts')).list,
  publish: async () => (await import('./commands/publish.ts')).publish,
  move: async () => (await import('./commands/move.ts')).move,
  retire: async () => (await import('./commands/retire.ts')).retire,
  bench: async () => (await import('./commands/bench.ts')).bench,
  run: async () => (await import('./commands/run.ts')).run,
  figures: async () => (await import('./commands/figures.ts')).figures,
  stats: async () => (await import('./commands/stats.ts')).stats,
  schemas: async () => (await import('./commands/schemas.ts')).schemas,
  import: async () => (await import('./commands/import.ts')).importPosts,
  export: async () => (await import('./commands/export.ts')).exportContent,
  'project-facts': async () => (await import('./commands/project-facts.ts')).projectFactsCommand
}

async function commandOf(name: string): Promise<Command> {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined

  if (!command) {
    throw new UsageError(`there is no command "${name}". ${didYouMean(name, Object.keys(commands)) ?? ''}`)
  }

  return command()
}

async function overview(): Promise<string> {
  const width = Math.max(...Object.keys(commands).map((name) => name.length))
  const lines = await Promise.all(
    Object.entries(commands).map(async ([name, load]) => `  ${name.padEnd(width)}  ${(await load()).summary}`)
  )

  return `content <command>: everything an author does beside writing\n\n${lines.join('\n')}\n\ncontent <command> --help tells more\n`
}

function help(name: string, { summary, usage, help: lines }: Command): string {
  return `content ${name} ${usage}\n\n${summary}\n\n${lines.map((line) => `  ${line}\n`).join('')}`
}

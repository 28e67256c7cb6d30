import { finding, type Finding } from '@zerodeps/content-check/findings/finding'
import type { Folder } from '@zerodeps/content-check/files/folder'
import { didYouMean, nearest } from '@zerodeps/content-check/findings/near-miss'
import { readDocument } from '@zerodeps/content-check/mdx/document'
import type { CommandLine } from '../command-line/command.ts'
import { folderOf } from '../command-line/folder-of.ts'
import type { Terminal } from '../command-line/terminal.ts'
import { differences } from './differences.ts'

/**
 * The commands of the terminal sessions in a text, `console` with `$` before each and `sh` with one a line. What stands
 * behind a command of a `console` is its output.
 */
export function sessionSteps(folder: Folder): SessionStep[] {
  const { nodes } = readDocument(folder)

  return nodes.of('code').flatMap(({ lang, value, position }) => {
    const first = (position?.start.line ?? 0) + 1
    const lines = value.split('\n')

    switch (lang) {
      case 'console':
        return lines.flatMap((line, index) => {
          const rest = lines.slice(index + 1)
          const next = rest.findIndex((each) => each.startsWith('$ '))

          return line.startsWith('$ ')
            ? [{ command: line.slice(2), line: first + index, output: next === -1 ? rest : rest.slice(0, next) }]
            : []
        })
      case 'sh':
        return lines.map((command, index) => ({ command, line: first + index, output: [] }))
      default:
        return []
    }
  })
}

/**
 * What is wrong with a command of this repository. One that only reads the content is run, and what it prints compared with
 * what is shown; of any other the command, its flags, the post, the experiment and the files must exist. Commands of others
 * are not looked at.
 */
export async function stepFindings(
  { command, line, output }: SessionStep,
  folder: Folder,
  contentDir: string,
  terminal: Terminal,
  { commands, run }: CommandLine
): Promise<Finding[]> {
  const file = `${folder.file}/index.mdx`
  const isPlain = !/[|&;<>$`]/.test(command)
  const [program = '', ...args] = words(command.split(/[|&;<>]/)[0] ?? '')
  const fault = (message: string, hint?: string) => [
    finding(file, { code: 'session-command', line, column: 1, message, ...(hint === undefined ? {} : { hint }) })
  ]

  if (program === 'node') {
    const wrong = await missingFile(args, folder)

    return wrong ? fault(wrong.message, wrong.hint) : []
  }

  if (program !== 'pnpm' || args[0] !== 'content') {
    return []
  }

  const [, name = '', ...rest] = args
  const wrong = await wrongCommand(name, rest, contentDir, commands)

  if (wrong) {
    return fault(wrong.message, wrong.hint)
  }

  if (!READING.has(name) || rest.some((each) => WRITING.has(each)) || !isPlain || output.join('').trim() === '') {
    return []
  }

  const printed: string[] = []

  await run([name, ...rest, '--content', contentDir], {
    ...terminal,
    out: (text) => void printed.push(text),
    err: (text) => void printed.push(text),
    colour: false,
    interactive: false
  })

  return differences(output, printed.join('').trimEnd().split('\n')).map(({ index, shown, said }) =>
    finding(file, {
      code: 'fence-printed',
      line: line + index + 1,
      column: 1,
      message: `\`content ${name}\` prints ${said} here, and not ${shown}`
    })
  )
}

/** A file of the folder that `node` is given and that is not there; a name that is like none of them is the reader's own. */
async function missingFile(args: readonly string[], { files, has, file }: Folder): Promise<Wrong | undefined> {
  const scripts = files.flatMap(({ path }) => (/^(?:bench|examples)\/.*\.[cm]?[jt]s$/.test(path) ? [path] : []))
  const names = scripts.map((path) => path.slice(path.indexOf('/') + 1))

  for (const path of args
    .filter((each) => /^[^-].*\.[cm]?[jt]s$/.test(each))
    .map((each) => each.replace(/^\.\//, ''))) {
    const isOwn = /^(?:bench|examples)\//.test(path)
    const near = nearest(path, isOwn ? scripts : names)

    if (!(isOwn ? has(path) : names.includes(path)) && (isOwn || near !== undefined)) {
      return { message: `${file} has no ${path}`, hint: near === undefined ? undefined : `Did you mean \`${near}\`?` }
    }
  }

  return undefined
}

async function wrongCommand(
  name: string,
  args: readonly string[],
  contentDir: string,
  commands: CommandLine['commands']
): Promise<Wrong | undefined> {
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined

  if (!load) {
    return { message: `there is no command \`content ${name}\``, hint: didYouMean(name, Object.keys(commands)) }
  }

  const { usage, help } = await load()
  const flags = [...[usage, ...help].join(' ').matchAll(/--[a-z][a-z-]*/g)].map(([flag]) => flag)
  const strange = args
    .map((each) => each.split('=')[0] ?? '')
    .find((each) => each.startsWith('--') && !flags.includes(each))

  if (strange !== undefined) {
    return { message: `\`content ${name}\` has no flag ${strange}`, hint: didYouMean(strange, flags) }
  }

  if (name === 'bench') {
    const [target = '', experiment] = args.filter((each, index) => !each.startsWith('-') && !isValue(args[index - 1]))

    try {
      const { file, has } = folderOf(contentDir, target)

      return experiment === undefined || has(`bench/${experiment}.bench.ts`)
        ? undefined
        : { message: `${file} has no bench/${experiment}.bench.ts`, hint: undefined }
    } catch (error) {
      return { message: error instanceof Error ? error.message.trim() : String(error), hint: undefined }
    }
  }

  return undefined
}

/** Whether an argument takes the one behind it as its value. */
function isValue(before: string | undefined): boolean {
  return before !== undefined && /^--(?:node|rounds|content)$/.test(before)
}

function words(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|\S+/g)].map(([word, quoted]) => quoted ?? word)
}

/** Commands that change nothing, and flags with which one would. */
const READING: ReadonlySet<string> = new Set(['check', 'figures', 'list'])
const WRITING: ReadonlySet<string> = new Set(['--fix', '--promote', '--watch'])

interface Wrong {
  readonly message: string
  readonly hint: string | undefined
}

export interface SessionStep {
  readonly command: string
  /** The line of the file that it stands on. */
  readonly line: number
  readonly output: readonly string[]
}

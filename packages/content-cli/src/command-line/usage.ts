import { parseArgs, type ParseArgsOptionsConfig } from 'node:util'
import { didYouMean } from '@zerodeps/content-check/findings/near-miss'

/** A command called wrongly: the program ends with 2 and says how to call it. */
export class UsageError extends Error {
  override name = 'UsageError'
}

/** The arguments of a command; unknown flags and missing values are usage errors that name the nearest flag. */
export function parseUsage<Options extends ParseArgsOptionsConfig>(args: readonly string[], options: Options) {
  const known = Object.keys(options)

  for (const argument of args.slice(0, args.includes('--') ? args.indexOf('--') : undefined)) {
    const [, name] = /^--(?:no-)?([^=]+)/.exec(argument) ?? []

    if (name !== undefined && !known.includes(name)) {
      const hint = didYouMean(name, known, (flag) => `--${flag}`)

      throw new UsageError(`there is no flag --${name}. ${hint ?? 'This command takes no flags.'}`)
    }
  }

  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true })
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message.split('. ')[0] : String(error))
  }
}

/** The one positional argument that a command needs. */
export function onlyArgument(positionals: readonly string[], name: string): string {
  const [first, ...rest] = positionals

  if (first === undefined || rest.length > 0) {
    throw new UsageError(first === undefined ? `expected ${name}` : `expected ${name} alone, got "${rest[0]}" too`)
  }

  return first
}

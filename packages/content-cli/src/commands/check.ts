import { buildHour } from '../command-line/build-hour.ts'
import { checkContent } from '@zerodeps/content-check/check'
import type { Command } from '../command-line/command.ts'
import { applyChange } from '../changes/change.ts'
import { fixed } from '../changes/fixed.ts'
import { promoted } from '../changes/promoted.ts'
import { reduced } from '../changes/reduced.ts'
import { soleWriter } from '../changes/sole-writer.ts'
import { contentDirectory, located, shownPath } from '../command-line/content-dir.ts'
import type { Finding, Place } from '@zerodeps/content-check/findings/finding'
import { readFolders } from '@zerodeps/content-check/files/folder'
import type { PictureSize } from '@zerodeps/content-check/files/reduced-picture'
import { didYouMean } from '@zerodeps/content-check/findings/near-miss'
import { slugNamed } from '../command-line/post-of.ts'
import { progress } from '../command-line/progress.ts'
import { githubReport } from '@zerodeps/content-check/report/github'
import { jsonReport } from '@zerodeps/content-check/report/json'
import { lineReport } from '@zerodeps/content-check/report/line'
import { textReport } from '@zerodeps/content-check/report/text'
import type { Terminal } from '../command-line/terminal.ts'
import { parseUsage, UsageError } from '../command-line/usage.ts'

/** Of what was mended, in characters: enough to see what it is. */
const MAX_SHOWN = 400

export const check: Command = {
  summary: 'every finding, at file:line:column',
  usage: '[slug…] [--format text|line|github|json] [--watch] [--fix] [--promote]',
  help: [
    'slug…               only what concerns these posts; everything when absent',
    '--format <format>   text (default), line for editors, github for annotations, json for one array',
    '--watch             check again after every change, the file just saved first; ends with Ctrl-C',
    '--fix               mend what can have been meant in one way alone, scale down pictures that are too large, and show',
    '                    each change; originals are kept in `.originals` of the content folder',
    '--promote           after a new recording: type the figures that moved anew, and show each; all or nothing',
    '--content <folder>  another content folder',
    'Ends with 1 if there is an error; warnings, and errors in drafts that are not named, end with 0.'
  ],
  run: async (args, terminal) => {
    const { values, positionals } = parseUsage(args, {
      format: { type: 'string' },
      watch: { type: 'boolean' },
      fix: { type: 'boolean' },
      promote: { type: 'boolean' },
      content: { type: 'string' }
    })
    const contentDir = contentDirectory(values.content, terminal)
    const report = reporter(values.format ?? 'text')
    const slugs = positionals.map(slugNamed)
    const isWanted = wanted(contentDir, slugs)
    const judged = (findings: readonly Finding[]) =>
      findings.filter(isWanted).map((said): Finding => (slugs.length > 0 ? asked(said) : said))
    const nowMs = () => buildHour(terminal.nowMs())
    const print = (findings: readonly Finding[]): void => {
      terminal.out(report(located(judged(findings), contentDir, terminal), terminal))
    }

    if (values.watch) {
      const { savedFiles } = await import('@zerodeps/content-check/files/saved-files')
      const { watchContent } = await import('@zerodeps/content-check/watch')

      await watchContent({
        contentDir,
        saves: savedFiles(contentDir, terminal.signal),
        nowMs,
        keptIn: terminal.keptIn,
        onFindings: (findings) => {
          terminal.out(values.format === 'json' ? '' : 'checking the content\n')
          print(findings)
        },
        onFailure: ({ message }) => terminal.err(`content: ${message}; the next save checks again\n`)
      })

      return 0
    }

    if (values.fix) {
      using _ = await soleWriter(contentDir, terminal)

      const { writes, changes } = await fixed({ contentDir, nowMs: nowMs() }, isWanted)
      const { writes: smaller, pictures } = await reduced(contentDir, (file) => isWanted({ file }))

      applyChange(contentDir, { writes: { ...writes, ...smaller } })

      for (const { file, line, column, before, after } of changes) {
        const shown = [...lined('-', before), ...lined('+', after)].join('')

        terminal.err(`${shownPath(contentDir, file, terminal)}:${line}:${column}: mended\n${shown}`)
      }

      for (const { file, kept, before, after } of pictures) {
        const [own, original] = [file, kept].map((path) => shownPath(contentDir, path, terminal))

        terminal.err(
          `${own}: reduced; the original is kept as ${original}\n  - ${sized(before)}\n  + ${sized(after)}\n`
        )
      }
    }

    if (values.promote) {
      await promote(contentDir, (file) => isWanted({ file }), terminal)
    }

    const { step, end } = progress(terminal, 'checking')
    const findings = await checkContent({ contentDir, nowMs: nowMs(), keptIn: terminal.keptIn, onProgress: step })

    end()
    print(findings)

    return judged(findings).some(({ severity }) => severity === 'error') ? 1 : 0
  }
}

async function promote(contentDir: string, isWanted: (file: string) => boolean, terminal: Terminal): Promise<void> {
  using _ = await soleWriter(contentDir, terminal)

  const { writes, moved, left } = promoted(contentDir, isWanted)
  const at = ({ file, place }: { file: string; place: Place }) =>
    `${shownPath(contentDir, file, terminal)}:${place.line}:${place.column}`

  applyChange(contentDir, { writes })
  moved.forEach((move) => terminal.err(`${at(move)}: ${move.before} is now ${move.after}\n`))
  left.forEach((each) => terminal.err(`${at(each)}: left at ${each.text}: ${each.reason}\n`))
}

function lined(sign: string, text: string): string[] {
  const shown = text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text

  return text === '' ? [] : shown.split('\n').map((line) => `  ${sign} ${line}\n`)
}

function sized({ width, height, bytes }: PictureSize): string {
  return `${width} × ${height} pixels, ${new Intl.NumberFormat('en', { maximumFractionDigits: 1 }).format(bytes / 1e6)} MB`
}

/** Whoever asks about one draft wants to publish it, and its errors stop that. */
function asked(said: Finding): Finding {
  return said.severity === 'draft' ? { ...said, severity: 'error' } : said
}

/** The report of a name. */
export function reporter(format: string): (findings: readonly Finding[], terminal: Pick<Terminal, 'colour'>) => string {
  const report = Object.hasOwn(reporters, format) ? reporters[format] : undefined

  if (!report) {
    throw new UsageError(`there is no format "${format}". ${didYouMean(format, Object.keys(reporters)) ?? ''}`)
  }

  return report
}

/** Whether a finding concerns one of the posts; unknown slugs are wrong usage. */
export function wanted(contentDir: string, slugs: readonly string[]): (finding: Pick<Finding, 'file'>) => boolean {
  const known = readFolders(contentDir, 'posts').folders.map(({ name }) => name)
  const unknown = slugs.find((slug) => !known.includes(slug))

  if (unknown !== undefined) {
    throw new UsageError(`there is no post "${unknown}". ${didYouMean(unknown, known) ?? ''}`)
  }

  return ({ file }) => slugs.length === 0 || slugs.some((slug) => file.startsWith(`posts/${slug}/`))
}

const reporters: Readonly<
  Record<string, (findings: readonly Finding[], terminal: Pick<Terminal, 'colour'>) => string>
> = {
  text: (findings, { colour }) => textReport(findings, { colour }),
  line: lineReport,
  github: githubReport,
  json: jsonReport
}

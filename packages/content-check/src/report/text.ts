import { styleText } from 'node:util'
import type { Finding, Severity } from '../findings/finding.ts'
import { printable } from '../findings/quote.ts'

/** One finding a line as `file:line:column: severity: message [code]`, its hint indented below, and a last line with the sums. */
export function textReport(findings: readonly Finding[], { colour = false } = {}): string {
  const paint = (format: 'red' | 'yellow' | 'dim', text: string) =>
    colour ? styleText(format, text, { validateStream: false }) : text
  const lines = findings.flatMap(({ severity, file, line, column, message, hint, code }) => [
    `${printable(file)}:${line}:${column}: ${paint(severity === 'error' ? 'red' : 'yellow', severity === 'draft' ? 'error in draft' : severity)}: ${printable(message)} ${paint('dim', `[${code}]`)}`,
    `    ${printable(hint)}`
  ])

  return `${[...lines, summaryLine(findings)].join('\n')}\n`
}

/** `2 errors, 1 error in drafts and 1 warning in 3 files`, or that there is nothing to mend. */
export function summaryLine(findings: readonly Finding[]): string {
  const count = (wanted: Severity) => findings.filter(({ severity }) => severity === wanted).length
  const inDrafts = counted(count('draft'), 'error')
  const counts = [
    counted(count('error'), 'error'),
    inDrafts && `${inDrafts} in drafts`,
    counted(count('warning'), 'warning')
  ].filter((text) => text !== undefined)
  const files = new Set(findings.map(({ file }) => file)).size

  return counts.length === 0
    ? 'nothing to mend'
    : `${[counts.slice(0, -1).join(', '), ...counts.slice(-1)].filter(Boolean).join(' and ')} in ${counted(files, 'file')}`
}

function counted(count: number, noun: string): string | undefined {
  return count === 0 ? undefined : `${count} ${noun}${count === 1 ? '' : 's'}`
}

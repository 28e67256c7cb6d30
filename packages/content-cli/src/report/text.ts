import { styleText } from 'node:util'
import type { Finding } from '../findings/finding.ts'
import { printable } from '../findings/quote.ts'

/** One finding a line as `file:line:column: severity: message [code]`, its hint indented below, and a last line with the sums. */
export function textReport(findings: readonly Finding[], { colour = false } = {}): string {
  const paint = (format: 'red' | 'yellow' | 'dim', text: string) =>
    colour ? styleText(format, text, { validateStream: false }) : text
  const lines = findings.flatMap(({ severity, file, line, column, message, hint, code }) => [
    `${printable(file)}:${line}:${column}: ${paint(severity === 'error' ? 'red' : 'yellow', severity)}: ${printable(message)} ${paint('dim', `[${code}]`)}`,
    `    ${printable(hint)}`
  ])

  return `${[...lines, summaryLine(findings)].join('\n')}\n`
}

/** `2 errors and 1 warning in 3 files`, or that there is nothing to mend. */
export function summaryLine(findings: readonly Finding[]): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length
  const counts = [counted(errors, 'error'), counted(findings.length - errors, 'warning')].filter(
    (text) => text !== undefined
  )
  const files = new Set(findings.map(({ file }) => file)).size

  return counts.length === 0 ? 'nothing to mend' : `${counts.join(' and ')} in ${counted(files, 'file')}`
}

function counted(count: number, noun: string): string | undefined {
  return count === 0 ? undefined : `${count} ${noun}${count === 1 ? '' : 's'}`
}

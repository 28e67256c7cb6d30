import type { Finding } from '../findings/finding.ts'
import { printable } from '../findings/quote.ts'
import { summaryLine } from './text.ts'

/**
 * Everything about a finding on one line, for editors, which make one problem of one line: `file:line:column: severity:
 * message. Hint [code]`. The last line has the sums.
 */
export function lineReport(findings: readonly Finding[]): string {
  const lines = findings.map(
    ({ severity, file, line, column, message, hint, code }) =>
      `${printable(file)}:${line}:${column}: ${severity === 'draft' ? 'error in draft' : severity}: ${printable(`${message}. ${hint}`)} [${code}]`
  )

  return `${[...lines, summaryLine(findings)].join('\n')}\n`
}

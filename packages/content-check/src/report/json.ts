import type { Finding } from '../findings/finding.ts'

/** One array of findings, with nothing but their seven fields. */
export function jsonReport(findings: readonly Finding[]): string {
  const rows = findings.map(({ code, severity, file, line, column, message, hint }) => ({
    code,
    severity,
    file,
    line,
    column,
    message,
    hint
  }))

  return `${JSON.stringify(rows, null, 2)}\n`
}

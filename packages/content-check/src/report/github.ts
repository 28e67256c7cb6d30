import type { Finding } from '../findings/finding.ts'

/**
 * Workflow commands that GitHub shows beside the lines of a pull request.
 * https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export function githubReport(findings: readonly Finding[]): string {
  return findings
    .map(({ severity, file, line, column, code, message, hint }) => {
      const properties = { file, line: String(line), col: String(column), title: code }
      const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(value)}`)

      return `::${severity === 'error' ? 'error' : 'warning'} ${list.join(',')}::${escapeData(`${message}. ${hint}`)}\n`
    })
    .join('')
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}

/** The line of a version of Node.js: `24` of `24.21.0`. */
export function majorOf(version: string): string {
  return version.split('.', 1).join()
}

/** Whether one version of a line came out before another. */
export function isOlder(version: string, other: string): boolean {
  return byNumber.compare(version, other) < 0
}

const byNumber = new Intl.Collator('en', { numeric: true })

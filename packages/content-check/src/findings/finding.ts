import { codes, type Code } from './codes.ts'

/** Turns a fault into a finding about a file, with the severity and the usual cure of its code. */
export function finding(file: string, fault: Fault): Finding {
  const { code, line, column, message, hint = codes[code].cure, fix } = fault

  return { code, severity: codes[code].severity, file, line, column, message, hint, ...(fix && { fix }) }
}

/** By file, then place, then code: the order of every report. For `toSorted`. */
export function byPlace(a: Finding, b: Finding): number {
  return (
    compare(a.file, b.file) ||
    a.line - b.line ||
    a.column - b.column ||
    compare(a.code, b.code) ||
    compare(a.message, b.message)
  )
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}

/** What is wrong with the content, as a value. `line` and `column` count from 1, columns in UTF-16 units as editors do. */
export interface Finding {
  readonly code: Code
  readonly severity: Severity
  /** Relative to the content folder, with forward slashes. */
  readonly file: string
  readonly line: number
  readonly column: number
  readonly message: string
  readonly hint: string
  readonly fix?: Fix
}

/** What a rule found, before its file and severity are added. Without a hint the cure of its code holds. */
export interface Fault extends Place {
  readonly code: Code
  readonly message: string
  readonly hint?: string | undefined
  readonly fix?: Fix | undefined
}

/** The one thing that can have been meant: `text` in place of the `length` characters from a place on. */
export interface Fix extends Place {
  readonly length: number
  readonly text: string
}

export interface Place {
  readonly line: number
  readonly column: number
}

/** `draft` is an error that stops the publication of a draft, and nothing else. */
export type Severity = 'error' | 'draft' | 'warning'
export type { Code }

/** A finding as the banner of the development server shows it. */
export interface ShownFinding {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly severity: 'error' | 'draft' | 'warning'
  readonly message: string
  readonly hint: string
  /** What the server opens in the editor: a path from where it runs, the line and the column. */
  readonly opens: string
}

/** What the banner asks when it has loaded. */
export interface Asked {
  /** How many changes the server had seen when it began the page; `undefined` where the browser does not say. */
  readonly changes: number | undefined
}

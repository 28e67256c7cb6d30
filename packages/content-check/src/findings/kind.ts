export function error(cure: string): Kind {
  return { severity: 'error', allowable: false, untilPublic: false, cure }
}

export function allowableError(cure: string): Kind {
  return { severity: 'error', allowable: true, untilPublic: false, cure }
}

export function warning(cure: string): Kind {
  return { severity: 'warning', allowable: true, untilPublic: false, cure }
}

/** What the repository may bring upon a post that readers already have: there it is a warning, and stops nothing. */
export function errorUntilPublic(cure: string): Kind {
  return { ...error(cure), untilPublic: true }
}

/** What a code says of every finding of its kind. */
export interface Kind {
  readonly severity: 'error' | 'warning'
  readonly allowable: boolean
  /** Whether it is an error only as long as readers have not got the post. */
  readonly untilPublic: boolean
  readonly cure: string
}

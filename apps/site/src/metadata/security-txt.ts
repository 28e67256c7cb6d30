const DAYS_VALID = 330
const DAY_MS = 86_400_000

/**
 * How to report a weakness, after RFC 9116. It expires less than a year after `nowMs`, so that every build renews it and
 * a site that is built no more stops vouching for its contact.
 */
export function securityTxt({ contact, url, nowMs }: Terms): string {
  const expires = new Date(Math.floor(nowMs / DAY_MS + DAYS_VALID) * DAY_MS).toISOString()

  return `Contact: ${contact}\nExpires: ${expires}\nPreferred-Languages: en\nCanonical: ${url}\n`
}

interface Terms {
  /** A web address or a mailto link. */
  readonly contact: string
  /** Where this text is served. */
  readonly url: string
  /** Milliseconds since the epoch. */
  readonly nowMs: number
}

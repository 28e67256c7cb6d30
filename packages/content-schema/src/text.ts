import { z } from 'zod'

const UNPRINTABLE = /[\p{Cc}\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]|\p{Cs}/u

/**
 * One line of plain text: trimmed by the author, not blank, at most `maxLength` characters, and free of control
 * characters, bidirectional overrides and lone surrogates, any of which makes a feed unreadable or a title lie.
 */
export function line(maxLength: number, minLength = 1): z.ZodString {
  return z
    .string()
    .min(minLength, `expected at least ${minLength} characters`)
    .max(maxLength, `expected at most ${maxLength} characters`)
    .refine((text) => text.trim() === text && text !== '', 'expected text without blanks at its ends')
    .refine((text) => !UNPRINTABLE.test(text), 'expected one line without control or bidirectional characters')
}

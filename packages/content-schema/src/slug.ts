import { z } from 'zod'

/** A name in a URL: lower-case words and digits joined by single hyphens, at most 80 characters. */
export const slug = z
  .string()
  .max(80, 'expected at most 80 characters')
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected lower-case words joined by hyphens, such as map-eviction')

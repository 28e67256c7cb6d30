import { readYaml } from '@zerodeps/content-check/files/yaml-data'
import { z } from 'astro/zod'

/**
 * The fields of a data file as the check reads them, for a loader of one file.
 *
 * @throws where it cannot be read, with the place
 */
export function dataOf(text: string): Record<string, unknown> {
  const {
    data,
    faults: [fault]
  } = readYaml(text)

  if (fault) {
    throw new Error(`${fault.line}:${fault.column}: ${fault.message}`)
  }

  return z.record(z.string(), z.unknown()).parse(data ?? {})
}

/** The same of a file with one entry a key. */
export function entriesOf(text: string): Record<string, Record<string, unknown>> {
  return z.record(z.string(), z.record(z.string(), z.unknown())).parse(dataOf(text))
}

import { pathToFileURL } from 'node:url'

/** The folder of all content. `CONTENT_DIR` names another one: tests build posts that are never published. */
export const contentRoot =
  process.env.CONTENT_DIR === undefined
    ? new URL('../../../content/', import.meta.url)
    : pathToFileURL(`${process.env.CONTENT_DIR}/`)

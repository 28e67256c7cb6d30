import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** Every file below a folder with its text, to tell whether anything changed; a lock says nothing. */
export function tree(root: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name !== '.change.lock')
      .map(({ parentPath, name }) => join(parentPath, name))
      .toSorted()
      .map((path) => [path.slice(root.length + 1), readFileSync(path, 'utf8')])
  )
}

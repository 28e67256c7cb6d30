import { isCollection, readFolders, type Collection, type Folder } from '@zerodeps/content-check/files/folder'
import { didYouMean } from '@zerodeps/content-check/findings/near-miss'
import { slugNamed } from './post-of.ts'
import { UsageError } from './usage.ts'

/** The folder that an argument names: a post by its slug, else `projects/<name>` or `systems/<area>`, with or without the rest. */
export function folderOf(contentDir: string, argument: string): Folder {
  const [, named = 'posts', rest] = /^(?:.*\/)?(projects|systems)\/([^/]+)/.exec(argument) ?? []
  const collection: Collection = isCollection(named) ? named : 'posts'
  const name = rest ?? slugNamed(argument)
  const { folders } = readFolders(contentDir, collection)
  const folder = folders.find((each) => each.name === name)

  if (!folder) {
    const names = folders.map((each) => each.name)

    throw new UsageError(`there is no ${collection.slice(0, -1)} "${name}". ${didYouMean(name, names) ?? ''}`)
  }

  return folder
}

/** How the command line names a folder. */
export function argumentOf({ collection, name, file }: Folder): string {
  return collection === 'posts' ? name : file
}

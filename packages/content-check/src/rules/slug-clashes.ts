import { aliasPath } from '@zerodeps/content-schema/paths'
import { isDraft } from '../library/drafts.ts'
import type { Examined } from '../library/examined.ts'
import { finding, type Finding, type Place } from '../findings/finding.ts'
import type { Library } from '../library/library.ts'
import { wholeFile } from '../findings/place.ts'

/** No two posts claim one address, in letters of any case, by their folder or by an alias. Drafts claim theirs last. */
export function slugClashes(library: Library): Finding[] {
  const owners = new Map<string, string>()
  const [published, drafts] = [false, true].map((draft) =>
    library.posts
      .filter((post) => isDraft(post, library) === draft)
      .flatMap(claims)
      .toSorted(foldersFirst)
  )

  return [...(published ?? []), ...(drafts ?? [])].flatMap(({ name, owner, file, place, isAlias }) => {
    const key = aliasPath(name).toLowerCase()
    const known = owners.get(key)
    const message = isAlias
      ? `\`${name}\` is already the address of \`${known}\``
      : `\`${name}\` and \`${known}\` are one address`

    owners.set(key, known ?? owner)

    return known === undefined ? [] : [finding(file, { code: 'slug-clash', ...place(), message })]
  })
}

function claims({ file, folder, fields, place }: Examined): Claim[] {
  const aliases = fields.aliases.map((name, index) => ({
    name,
    owner: folder.name,
    file,
    place: () => place(['aliases', index]),
    isAlias: true
  }))

  return [{ name: folder.name, owner: folder.name, file, place: () => wholeFile, isAlias: false }, ...aliases]
}

function foldersFirst(a: Claim, b: Claim): number {
  return Number(a.isAlias) - Number(b.isAlias)
}

interface Claim {
  readonly name: string
  readonly owner: string
  readonly file: string
  readonly place: () => Place
  readonly isAlias: boolean
}

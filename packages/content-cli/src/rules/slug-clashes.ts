import { finding, type Finding } from '../findings/finding.ts'
import type { Library } from '../library.ts'
import { wholeFile } from '../findings/place.ts'

/** No two posts claim one address, in letters of any case, by their folder or by an alias. */
export function slugClashes({ posts }: Library): Finding[] {
  const owners = new Map<string, string>()
  const findings: Finding[] = []

  for (const { file, folder } of posts) {
    const key = folder.name.toLowerCase()
    const owner = owners.get(key)

    if (owner !== undefined) {
      findings.push(
        finding(file, {
          code: 'slug-clash',
          ...wholeFile,
          message: `\`${folder.name}\` and \`${owner}\` are one address`
        })
      )
    }

    owners.set(key, owner ?? folder.name)
  }

  for (const { file, folder, fields, place } of posts) {
    for (const [index, alias] of fields.aliases.entries()) {
      const owner = owners.get(alias)

      if (owner !== undefined) {
        findings.push(
          finding(file, {
            code: 'slug-clash',
            ...place(['aliases', index]),
            message: `\`${alias}\` is already the address of \`${owner}\``
          })
        )
      }

      owners.set(alias, owner ?? folder.name)
    }
  }

  return findings
}

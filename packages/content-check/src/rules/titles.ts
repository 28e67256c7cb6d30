import { isDraft } from '../library/drafts.ts'
import { finding, type Finding } from '../findings/finding.ts'
import type { Library } from '../library/library.ts'
import { quote } from '../findings/quote.ts'

/** No two posts have one title: lists, feeds and search would show the same line twice. Of two a draft is the one told. */
export function titles(library: Library): Finding[] {
  const owners = new Map<string, string>()
  const findings: Finding[] = []

  for (const { file, fields, place } of library.posts.toSorted((a, b) => rank(a) - rank(b))) {
    const key = fields.title?.toLowerCase() ?? file
    const owner = owners.get(key)

    if (owner === undefined) {
      owners.set(key, file)
    } else {
      const message = `${quote(fields.title)} is the title of ${owner} already`

      findings.push(finding(file, { code: 'title-repeated', ...place(['title']), message }))
    }
  }

  return findings

  function rank(post: Library['posts'][number]): number {
    return Number(isDraft(post, library))
  }
}

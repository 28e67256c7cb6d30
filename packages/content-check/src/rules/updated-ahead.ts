import { dayOf } from '@zerodeps/content-schema/day'
import { finding, type Finding } from '../findings/finding.ts'
import type { Library } from '../library/library.ts'
import { isPublic, pathOf, type SitePages } from '../library/site-pages.ts'

/** A post that readers see was not changed on a day to come. */
export function updatedAhead({ posts }: Library, pages: SitePages, nowMs: number): Finding[] {
  const today = dayOf(new Date(nowMs).toISOString())

  return posts.flatMap((post) => {
    const { updated } = post.fields
    const message = `\`updated\` is ${updated}, a day to come`

    return isPublic(pages.get(pathOf(post))) && updated !== undefined && dayOf(updated) > today
      ? [finding(post.file, { code: 'updated-ahead', ...post.place(['updated']), message })]
      : []
  })
}

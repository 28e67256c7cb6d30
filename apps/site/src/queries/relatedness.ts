/** Of a tag only so many posts are looked at, the newest, so that the work stays linear in the number of posts. */
const LOOKED_AT = 30

/**
 * For every post the ids of those that share a tag with it, the likest first. A shared tag counts the more the fewer posts
 * carry it; of equals the newer comes first. Posts in different languages are never alike. `posts` are newest first.
 */
export function relatedPosts(posts: readonly TaggedPost[]): ReadonlyMap<string, readonly string[]> {
  const ages = new Map(posts.map(({ id }, index) => [id, index]))
  const byTag = Map.groupBy(
    posts.flatMap(({ id, lang, tags }) => tags.map((tag) => ({ id, key: `${lang} ${tag}` }))),
    ({ key }) => key
  )

  return new Map(
    posts.map(({ id, lang, tags }) => {
      const likeness = new Map<string, number>()

      for (const tag of tags) {
        const holders = byTag.get(`${lang} ${tag}`) ?? []

        for (const other of holders.slice(0, LOOKED_AT)) {
          likeness.set(other.id, (likeness.get(other.id) ?? 0) + 1 / holders.length)
        }
      }

      likeness.delete(id)

      const ranked = [...likeness].toSorted(
        ([a, likenessA], [b, likenessB]) => likenessB - likenessA || (ages.get(a) ?? 0) - (ages.get(b) ?? 0)
      )

      return [id, ranked.map(([other]) => other)]
    })
  )
}

export interface TaggedPost {
  readonly id: string
  readonly lang: string
  readonly tags: readonly string[]
}

import { listedPosts, type PostSummary } from './posts.ts'

const byTarget = listedPosts().then((posts) => {
  const targets = new Map<string, PostSummary[]>()

  for (const post of posts) {
    for (const path of post.entry.data.written.links) {
      targets.set(path, [...(targets.get(path) ?? []), post])
    }
  }

  return targets
})

/** The listed posts whose text links to a page of this site, newest first. */
export async function postsLinkingTo(path: string): Promise<readonly PostSummary[]> {
  return (await byTarget).get(path) ?? []
}

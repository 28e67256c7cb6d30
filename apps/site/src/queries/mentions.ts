import { siteLinks } from '@zerodeps/content-schema/site-link'
import { listedPosts, type PostSummary } from './posts.ts'

const linked = listedPosts().then((posts) =>
  posts.map((post) => ({ post, paths: new Set(siteLinks(post.entry.body ?? '')) }))
)

/** The listed posts whose text links to a page of this site, newest first. */
export async function postsLinkingTo(path: string): Promise<PostSummary[]> {
  return (await linked).filter(({ paths }) => paths.has(path)).map(({ post }) => post)
}

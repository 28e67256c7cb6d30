import type { APIContext } from 'astro'
import { postsWithPage, type PostSummary } from '../../queries/posts.ts'
import { author } from '../../queries/profile.ts'
import { markdownDocument } from '../../renderings/markdown-document.ts'

export async function getStaticPaths() {
  return (await postsWithPage()).map((post) => ({ params: { slug: post.entry.id }, props: { post } }))
}

export async function GET({ props }: APIContext<{ post: PostSummary }>): Promise<Response> {
  return new Response(markdownDocument(props.post.entry, await author()), {
    headers: { 'Content-Type': 'text/markdown; charset=utf-8' }
  })
}

import type { APIContext } from 'astro'
import { postsWithPage, type PostSummary } from '../../queries/posts.ts'
import { markdownDocument } from '../../renderings/markdown-document.ts'

export async function getStaticPaths() {
  return (await postsWithPage()).map((post) => ({ params: { slug: post.entry.id }, props: { post } }))
}

export function GET({ props }: APIContext<{ post: PostSummary }>): Response {
  return new Response(markdownDocument(props.post.entry), {
    headers: { 'Content-Type': 'text/markdown; charset=utf-8' }
  })
}

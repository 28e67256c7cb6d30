import type { APIContext } from 'astro'
import { postsWithPage } from '../../queries/posts.ts'
import { picturesNamed, type Draw } from '../../renderings/pictures.ts'

export async function getStaticPaths() {
  const pictures = (await postsWithPage()).flatMap(({ entry }) => picturesNamed('gif', entry))

  return pictures.map(({ name, draw }) => ({ params: { name }, props: { draw } }))
}

export async function GET({ props }: APIContext<{ draw: Draw }>): Promise<Response> {
  return new Response(new Uint8Array(await props.draw()), { headers: { 'Content-Type': 'image/gif' } })
}

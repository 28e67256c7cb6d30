import type { APIContext } from 'astro'
import { postsWithPage } from '../../queries/posts.ts'
import { pictures } from '../../renderings/pictures.ts'

export async function getStaticPaths() {
  const posts = await postsWithPage()

  return posts.flatMap(({ entry }) =>
    [...pictures(entry)].map(([path, bytes]) => ({
      params: { picture: path.slice('/pictures/'.length) },
      props: { bytes }
    }))
  )
}

export async function GET({ params, props }: APIContext<{ bytes: () => Promise<Buffer> }>): Promise<Response> {
  const type = params.picture?.endsWith('.jpg') ? 'image/jpeg' : 'image/png'

  return new Response(new Uint8Array(await props.bytes()), { headers: { 'Content-Type': type } })
}

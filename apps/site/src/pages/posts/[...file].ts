import type { APIRoute } from 'astro'
import { companionFiles } from '../../queries/companions.ts'

export async function getStaticPaths() {
  return (await companionFiles()).map(({ path, text }) => ({ params: { file: path }, props: { text } }))
}

export const GET: APIRoute<{ text: string }> = ({ props }) => new Response(props.text)

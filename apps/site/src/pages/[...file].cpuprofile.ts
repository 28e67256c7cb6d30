import type { APIRoute } from 'astro'
import { profiles, type CompanionFile } from '../renderings/companion-files.ts'

export async function getStaticPaths() {
  return (await profiles()).map(({ path, read }) => ({ params: { file: path }, props: { read } }))
}

export const GET: APIRoute<Pick<CompanionFile, 'read'>> = async ({ props }) => new Response(await props.read())

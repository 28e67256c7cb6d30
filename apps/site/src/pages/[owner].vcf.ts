import type { APIContext } from 'astro'
import type { Profile } from '@zerodeps/content-schema/profile'
import { vcard } from '../metadata/vcard.ts'
import { owner } from '../queries/profile.ts'

export async function getStaticPaths() {
  const profile = await owner()

  return [{ params: { owner: profile.slug }, props: { profile } }]
}

export function GET({ props }: APIContext<{ profile: Profile }>): Response {
  return new Response(vcard(props.profile), { headers: { 'content-type': 'text/vcard; charset=utf-8' } })
}

import { securityTxt } from '../../metadata/security-txt.ts'
import { builtAtMs } from '../../queries/clock.ts'
import { owner } from '../../queries/profile.ts'
import { publicUrl } from '../../site.ts'

export async function GET(): Promise<Response> {
  const { links } = await owner()

  return new Response(
    securityTxt({
      contact: links.telegram.url,
      url: publicUrl('/.well-known/security.txt'),
      nowMs: builtAtMs()
    })
  )
}

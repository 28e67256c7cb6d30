import { vcard } from '../metadata/vcard.ts'
import { owner } from '../queries/profile.ts'

export async function GET(): Promise<Response> {
  return new Response(vcard(await owner(), '/vasiliy-kotovskiy.vcf'), {
    headers: { 'content-type': 'text/vcard; charset=utf-8' }
  })
}

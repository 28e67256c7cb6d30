import { iconIco } from '../metadata/icon.ts'

export async function GET(): Promise<Response> {
  return new Response(new Uint8Array(await iconIco(32)), { headers: { 'Content-Type': 'image/x-icon' } })
}

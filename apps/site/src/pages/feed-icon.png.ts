import { ICON_SIZE } from '../feeds/feed.ts'
import { iconPng } from '../metadata/icon.ts'

export async function GET(): Promise<Response> {
  return new Response(new Uint8Array(await iconPng(ICON_SIZE)), { headers: { 'Content-Type': 'image/png' } })
}

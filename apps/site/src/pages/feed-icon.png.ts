import { ICON_SIZE } from '../feeds/feed.ts'
import { drawing } from '../renderings/raster.ts'

/** A zero with a stroke through it, as instruments print it. */
const mark = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 72 72" width="${ICON_SIZE / 2}" height="${ICON_SIZE / 2}">
  <rect width="72" height="72" fill="#fcfbf8"/>
  <g fill="none" stroke="#17191b" stroke-width="6"><ellipse cx="36" cy="36" rx="17" ry="24"/></g>
  <path d="M25 50 47 22" stroke="#a8330a" stroke-width="6"/>
</svg>`

export async function GET(): Promise<Response> {
  return new Response(new Uint8Array(await drawing(mark)), { headers: { 'Content-Type': 'image/png' } })
}

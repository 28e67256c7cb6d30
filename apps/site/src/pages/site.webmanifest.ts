import { light } from '../inks.ts'
import { site } from '../site.ts'

export function GET(): Response {
  const manifest = {
    name: site.title,
    description: site.description,
    lang: site.lang,
    start_url: '/',
    display: 'browser',
    background_color: light.paper,
    theme_color: light.paper,
    icons: [
      { src: '/icon.svg', type: 'image/svg+xml', sizes: 'any' },
      { src: '/icon-192.png', type: 'image/png', sizes: '192x192' },
      { src: '/icon-512.png', type: 'image/png', sizes: '512x512' },
      { src: '/icon-maskable-512.png', type: 'image/png', sizes: '512x512', purpose: 'maskable' }
    ]
  }

  return Response.json(manifest, { headers: { 'Content-Type': 'application/manifest+json' } })
}

import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'

/** In development, `/reader/<slug>/` shows the feed item of a post beside its page. The site as built does not have it. */
export function readerPreview(): AstroIntegration {
  return {
    name: 'reader-preview',
    hooks: {
      'astro:config:setup': ({ command, injectRoute }) => {
        if (command === 'dev') {
          injectRoute({
            pattern: '/reader/[slug]/',
            entrypoint: fileURLToPath(new URL('../../reader/Reader.astro', import.meta.url))
          })
        }
      }
    }
  }
}

import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'

/**
 * The page that shows every component in every state, in development and in the builds of tests; the site as published
 * does not have it.
 */
export function gallery({ built = false } = {}): AstroIntegration {
  return {
    name: 'gallery',
    hooks: {
      'astro:config:setup': ({ command, injectRoute }) => {
        if (command === 'dev' || built) {
          injectRoute({
            pattern: '/gallery/',
            entrypoint: fileURLToPath(new URL('../../gallery/Gallery.astro', import.meta.url))
          })
        }
      }
    }
  }
}

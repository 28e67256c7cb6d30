import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'

/** The page of every component in every state, in development and where a test builds it with `GALLERY=1`. */
export function gallery(environment: NodeJS.ProcessEnv = process.env): AstroIntegration {
  return {
    name: 'gallery',
    hooks: {
      'astro:config:setup': ({ command, injectRoute }) => {
        if (command === 'dev' || environment.GALLERY === '1') {
          injectRoute({
            pattern: '/gallery/',
            entrypoint: fileURLToPath(new URL('../../gallery/Gallery.astro', import.meta.url))
          })
        }
      }
    }
  }
}

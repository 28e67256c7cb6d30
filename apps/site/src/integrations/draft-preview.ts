import type { AstroIntegration } from 'astro'

/**
 * Tells the queries whether drafts and scheduled posts are shown: in development and, where a test asks for it, in a
 * build, but never in the site as published. Vite's own `import.meta.env.DEV` will not do, since a variable `DEV` of the
 * environment overrules it.
 */
export function draftPreview({ built = false } = {}): AstroIntegration {
  return {
    name: 'draft-preview',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        updateConfig({ vite: { define: { DRAFTS_SHOWN: JSON.stringify(command === 'dev' || built) } } })
      }
    }
  }
}

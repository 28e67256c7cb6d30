import type { AstroIntegration } from 'astro'

/**
 * Tells the queries whether drafts and scheduled posts are shown: in development, and never in a build. Vite's own
 * `import.meta.env.DEV` will not do, since a variable `DEV` of the environment overrules it.
 */
export function draftPreview(): AstroIntegration {
  return {
    name: 'draft-preview',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        updateConfig({ vite: { define: { DRAFTS_SHOWN: JSON.stringify(command === 'dev') } } })
      }
    }
  }
}

import type { AstroIntegration } from 'astro'

/** What several models need, by the path of the module. */
const shared =
  /\/site\/src\/(scripts\/live-model\/|styles\/live-model\.css|models\/[a-z-]+\.ts|charts\/)|\/simulations\/src\/(model|parameter|histogram|latency|random|exponential|event-heap)\.ts/

/**
 * How the scripts of models are bundled: what models share is one file, and what is loaded on demand is loaded plainly.
 * The bundler would add a preloader for styles and imports of imports, which there is no need for and which weighs more
 * than the script that waits for a model to come near.
 */
export function liveModels(): AstroIntegration {
  return {
    name: 'live-models',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [plainImports] } })
      }
    }
  }
}

const plainImports = {
  name: 'plain-imports',
  enforce: 'pre' as const,
  configEnvironment: (name: string) =>
    name === 'client'
      ? {
          build: {
            modulePreload: false as const,
            rolldownOptions: {
              // Astro keeps entries as they are for what it removes again; a script of a page exports nothing.
              preserveEntrySignatures: 'allow-extension' as const,
              output: {
                codeSplitting: { includeDependenciesRecursively: false, groups: [{ name: 'live-model', test: shared }] }
              }
            }
          }
        }
      : undefined,
  load: {
    filter: { id: /^\0vite\/preload-helper/ },
    handler: () => 'export const __vitePreload = (load) => load()'
  }
}

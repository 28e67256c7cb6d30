import { defineConfig } from 'vitest/config'

/** Unit tests see what a component is, not what it renders: the built site shows that. */
const components = {
  name: 'components-by-name',
  load: (id: string) => (id.endsWith('.astro') ? `export default ${JSON.stringify(id)}` : undefined)
}

export default defineConfig({
  test: {
    projects: [
      { plugins: [components], test: { name: 'unit', include: ['{src,announce}/**/*.test.ts'] } },
      {
        plugins: [components],
        test: { name: 'site', include: ['test/**/*.test.ts'], exclude: ['test/{changed,deep}/**'] }
      },
      { test: { name: 'deep', include: ['test/deep/*.test.ts'] } },
      { test: { name: 'changed', include: ['test/changed/*.test.ts'], globalSetup: 'test/changed/build.ts' } }
    ]
  }
})

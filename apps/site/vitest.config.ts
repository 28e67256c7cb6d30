import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['{src,publish}/**/*.test.ts'] } },
      { test: { name: 'site', include: ['test/**/*.test.ts'] } }
    ]
  }
})

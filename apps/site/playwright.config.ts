import { defineConfig } from '@playwright/test'
import { chromiumPath } from './test/browser.ts'
import { freePort } from './test/port.ts'
import { hasNginx } from './test/serving/nginx.ts'

// Each worker reads this file again: what the first reading found is handed on in the environment.
process.env.CHROME_PATH ??= chromiumPath()
process.env.SITE_PORT ??= await freePort()
process.env.SITE_SERVER ??= hasNginx() ? 'nginx' : 'preview'
process.env.GALLERY_PORT ??= await freePort()

const address = `http://127.0.0.1:${process.env.SITE_PORT}`
const galleryAddress = `http://127.0.0.1:${process.env.GALLERY_PORT}`
const servers: Record<string, string> = {
  nginx: `../../deploy/nginx/serve dist 127.0.0.1:${process.env.SITE_PORT}`,
  preview: `pnpm preview --port ${process.env.SITE_PORT}`
}

export default defineConfig({
  testDir: 'test',
  testMatch: '*.spec.ts',
  outputDir: 'test-results',
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
  use: {
    baseURL: address,
    launchOptions: {
      executablePath: process.env.CHROME_PATH,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync'
      ]
    }
  },
  webServer: [
    {
      command: servers[process.env.SITE_SERVER] ?? '',
      url: address,
      gracefulShutdown: { signal: 'SIGTERM', timeout: 5000 }
    },
    {
      command: 'node test/serve-gallery.ts',
      url: `${galleryAddress}/gallery/`,
      env: { ASTRO_TELEMETRY_DISABLED: '1' },
      gracefulShutdown: { signal: 'SIGTERM', timeout: 2000 },
      timeout: 180_000
    }
  ]
})

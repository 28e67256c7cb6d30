import { defineConfig } from '@playwright/test'
import { chromiumPath } from './test/browser.ts'
import { onlyDejaVu } from './test/only-dejavu.ts'
import { freePort } from './test/port.ts'
import { hasNginx } from './test/serving/nginx.ts'

// Each worker reads this file again: what the first reading found is handed on in the environment.
process.env.CHROME_PATH ??= chromiumPath() ?? ''
process.env.SITE_PORT ??= await freePort()
process.env.SITE_SERVER ??= hasNginx() ? 'nginx' : 'preview'
process.env.GALLERY_PORT ??= await freePort()
process.env.ONLY_DEJAVU ??= onlyDejaVu() ?? ''

const address = `http://127.0.0.1:${process.env.SITE_PORT}`
const galleryAddress = `http://127.0.0.1:${process.env.GALLERY_PORT}`
const servers: Record<string, string> = {
  nginx: `../../deploy/nginx/serve dist 127.0.0.1:${process.env.SITE_PORT}`,
  preview: `pnpm preview --port ${process.env.SITE_PORT}`
}

const launchOptions = {
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
/** The browser of the tests takes none that has no value. */
const environment = Object.fromEntries(
  Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))
)

export default defineConfig({
  testDir: 'test',
  testMatch: '*.spec.ts',
  outputDir: 'test-results',
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list'], ['./test/skip-reporter.ts']],
  use: {
    baseURL: address,
    launchOptions
  },
  projects: [
    { name: 'fonts of the machine' },
    ...(process.env.ONLY_DEJAVU === ''
      ? []
      : [
          {
            name: 'DejaVu alone',
            testMatch: ['cv.spec.ts', 'print.spec.ts', 'reflow.spec.ts'],
            use: {
              launchOptions: { ...launchOptions, env: { ...environment, FONTCONFIG_FILE: process.env.ONLY_DEJAVU } }
            }
          }
        ])
  ],
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

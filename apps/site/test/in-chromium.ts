import { test as base } from '@playwright/test'

export { expect, type Locator, type Page } from '@playwright/test'

/** A test in a page of Chromium. Where there is none it is skipped, before anything is started. */
export const test = base.extend<{ chromium: undefined }>({
  chromium: [
    async ({}, use, { skip }) => {
      skip(!hasChromium(), 'Chromium is not installed, so no page is looked at in it.')
      await use(undefined)
    },
    { auto: true }
  ]
})

/** What the configuration found, or was told: an empty `CHROME_PATH` stands for none. */
export function hasChromium(): boolean {
  return process.env.CHROME_PATH !== ''
}

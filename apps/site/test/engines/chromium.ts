import { chromium, type LaunchOptions } from '@playwright/test'
import type { Engine } from './engine.ts'

/** The Chromium of the other browser tests. */
export async function startChromium(options: LaunchOptions): Promise<Engine> {
  const browser = await chromium.launch(options)
  const page = await browser.newPage()
  const problems: string[] = []

  page.on('pageerror', ({ message }) => problems.push(message))
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()))

  return {
    open: async (url) => {
      await page.goto(url)
    },
    resize: (width, height) => page.setViewportSize({ width, height }),
    evaluate: (expression) => page.evaluate(expression),
    problems: () => problems,
    close: () => browser.close()
  }
}

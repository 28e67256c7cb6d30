import { fileURLToPath } from 'node:url'
import { checkContent } from '@zerodeps/content-check/check'
import { keptFile } from '@zerodeps/content-check/library/kept-file'
import { textReport } from '@zerodeps/content-check/report/text'
import type { AstroIntegration } from 'astro'

/** Stops a production build whose content the check refuses, with every finding at once. */
export function checkedContent(contentRoot: URL, nowMs: number): AstroIntegration {
  return {
    name: 'checked-content',
    hooks: {
      'astro:config:setup': async ({ command }) => {
        if (command !== 'build') {
          return
        }

        const findings = await checkContent({ contentDir: fileURLToPath(contentRoot), nowMs, keptIn: keptFile })
        const errors = findings.filter(({ severity }) => severity === 'error')

        if (errors.length > 0) {
          throw new Error(`content that cannot be published:\n\n${textReport(errors)}`)
        }
      }
    }
  }
}

import { rmSync } from 'node:fs'
import type { TestProject } from 'vitest/node'
import { buildSite } from '../build-site.ts'
import { changedContent, MOMENT } from './content.ts'

/** Builds the changed content twice, once for all tests that judge it, and takes both away when they are over. */
export default async function build(project: TestProject): Promise<() => void> {
  const contentDir = changedContent()
  // Variables that a machine may have for other reasons, and that a bundler takes for its own; and no browser.
  const environment = {
    CONTENT_DIR: contentDir,
    SOURCE_DATE_EPOCH: String(MOMENT),
    CHROME_PATH: '',
    DEV: '1',
    MODE: 'development',
    PROD: ''
  }
  const east = await buildSite({ ...environment, TZ: 'Pacific/Kiritimati' })
  const west = await buildSite({ ...environment, TZ: 'Pacific/Pago_Pago' })

  for (const { succeeded, output } of [east, west]) {
    if (!succeeded) {
      throw new Error(output)
    }
  }

  project.provide('changed', { contentDir, east: east.outDir, west: west.outDir, output: east.output })

  return () => {
    for (const folder of [contentDir, east.outDir, west.outDir]) {
      rmSync(folder, { recursive: true, force: true })
    }
  }
}

declare module 'vitest' {
  interface ProvidedContext {
    /** Folders: the changed content, and what was built from it at both ends of the world. And what a build had to say. */
    changed: { contentDir: string; east: string; west: string; output: string }
  }
}

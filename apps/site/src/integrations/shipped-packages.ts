import { writeFile } from 'node:fs/promises'
import type { AstroIntegration } from 'astro'
import { SHIPPED_PACKAGES } from '../finish/measured-site.ts'

const PACKAGE = /\/node_modules\/(?:\.pnpm\/[^/]+\/node_modules\/)?((?:@[^/]+\/)?[^/]+)/

/** Notes the packages of others whose modules end up in what the browser gets. */
export function shippedPackages(): AstroIntegration {
  const names = new Set<string>()

  return {
    name: 'shipped-packages',
    hooks: {
      'astro:build:setup': ({ target, vite }) => {
        if (target === 'client') {
          vite.plugins = [...(vite.plugins ?? []), packagesOfModules(names)]
        }
      },
      'astro:build:done': async ({ dir }) => {
        await writeFile(new URL(SHIPPED_PACKAGES.slice(1), dir), JSON.stringify([...names].toSorted()))
      }
    }
  }
}

function packagesOfModules(names: Set<string>) {
  return {
    name: 'packages-of-modules',
    generateBundle(_: unknown, bundle: Record<string, { moduleIds?: readonly string[] }>) {
      for (const id of Object.values(bundle).flatMap(({ moduleIds = [] }) => moduleIds)) {
        const [, name] = PACKAGE.exec(id) ?? []

        if (name !== undefined) {
          names.add(name)
        }
      }
    }
  }
}

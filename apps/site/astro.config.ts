import { fileURLToPath } from 'node:url'
import mdx from '@astrojs/mdx'
import { defineConfig } from 'astro/config'
import { checkedContent } from './src/integrations/checked-content.ts'
import { draftPreview } from './src/integrations/draft-preview.ts'
import { findable } from './src/integrations/findable.ts'
import { freePort } from './src/integrations/free-port.ts'
import { gallery } from './src/integrations/gallery.ts'
import { liveModels } from './src/integrations/live-models.ts'
import { keptFolder } from './src/kept.ts'
import { printedCv } from './src/integrations/printed-cv.ts'
import { readerPreview } from './src/integrations/reader-preview.ts'
import { shownFindings } from './src/integrations/shown-findings.ts'
import { shippedPackages } from './src/integrations/shipped-packages.ts'
import { restoredSite } from './src/integrations/restored-site.ts'
import { smallHeap } from './src/integrations/small-heap.ts'
import { watchedContent } from './src/integrations/watched-content.ts'
import { buildMoment } from './src/clock.ts'
import { contentRoot } from './src/content-root.ts'
import { processor } from './src/markdown/processor.ts'
import { site } from './src/site.ts'

const built = fileURLToPath(new URL('./dist', import.meta.url))

export default defineConfig({
  site: site.url,
  // What is not finished lies beside the last good site; the build's last step swaps them.
  outDir: './dist.next',
  trailingSlash: 'always',
  build: { inlineStylesheets: 'always' },
  markdown: { processor, syntaxHighlight: false },
  integrations: [
    smallHeap(),
    freePort(),
    restoredSite(),
    checkedContent(contentRoot, buildMoment()),
    watchedContent(contentRoot),
    shownFindings(contentRoot),
    draftPreview(),
    mdx(),
    gallery(),
    liveModels(),
    readerPreview(),
    ...findable(),
    printedCv(site.url, buildMoment()),
    shippedPackages()
  ],
  devToolbar: { enabled: false },
  vite: {
    // Another port than the one that was asked for would be noticed late.
    server: {
      strictPort: true,
      watch: {
        // What is read while it is written is half a text, and of the rest the watcher says nothing more.
        awaitWriteFinish: { stabilityThreshold: 30, pollInterval: 10 },
        // The site that was built last is no source of this one.
        ignored: [(path: string) => path.startsWith(built)]
      }
    },
    // Pages are bundled, and a bundle does not know where its modules came from.
    define: { KEPT_FOLDER: JSON.stringify(keptFolder.href) },
    environments: {
      // The name of a component in the name of its script is of no use to readers, and weighs on every page.
      client: { build: { rolldownOptions: { output: { entryFileNames: '_astro/[hash].js' } } } }
    },
    build: {
      // A script in the page would need a hash of its own in the content security policy, and weigh on every page.
      assetsInlineLimit: 0,
      rolldownOptions: { checks: { moduleLevelDirective: false } }
    }
  }
})

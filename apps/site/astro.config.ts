import mdx from '@astrojs/mdx'
import sitemap from '@astrojs/sitemap'
import { defineConfig } from 'astro/config'
import { checkedContent } from './src/build/checked-content.ts'
import { gallery } from './src/build/gallery.ts'
import { shippedPackages } from './src/build/shipped-packages.ts'
import { printedCv } from './src/build/printed-cv.ts'
import { readerPreview } from './src/build/reader-preview.ts'
import { buildMoment } from './src/clock.ts'
import { contentRoot } from './src/content-root.ts'
import { processor } from './src/markdown/processor.ts'
import { site } from './src/site.ts'

export default defineConfig({
  site: site.url,
  // The build's last step finishes this folder and puts it in the place of `dist`.
  outDir: './dist.next',
  trailingSlash: 'always',
  // The default eats the space between inline elements.
  compressHTML: true,
  build: { inlineStylesheets: 'always' },
  markdown: { processor, syntaxHighlight: false },
  integrations: [
    checkedContent(contentRoot, buildMoment()),
    mdx(),
    sitemap({ filter: (page) => !page.endsWith('/410/') }),
    gallery(),
    readerPreview(),
    printedCv(site.url, buildMoment()),
    shippedPackages()
  ],
  devToolbar: { enabled: false },
  vite: {
    build: {
      // A script in the page would need a hash of its own in the content security policy, and weigh on every page.
      assetsInlineLimit: 0,
      rolldownOptions: { checks: { moduleLevelDirective: false } }
    }
  }
})

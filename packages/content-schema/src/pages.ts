/**
 * The pages and documents of the site that no file of the content makes. A post may link to them; whoever adds one adds it
 * here, and a test of the built site says so.
 */
export const fixedPages: readonly string[] = [
  '/',
  '/posts/',
  '/projects/',
  '/search/',
  '/systems/',
  '/subscribe/',
  '/tags/',
  '/cv/',
  '/cv.json',
  '/colophon/',
  '/rss.xml',
  '/atom.xml',
  '/feed.json',
  '/feeds.opml',
  '/llms.txt',
  '/robots.txt',
  '/site.webmanifest',
  '/sitemap-index.xml',
  '/.well-known/security.txt'
]

/** The site's own origin. Inside the content its pages are written as paths from the root. */
export const siteOrigin = 'https://zerodeps.tech'

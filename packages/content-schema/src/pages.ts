/** The pages of the site that no file of the content makes. A post may link to them; whoever adds such a page adds it here. */
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
  '/rss.xml'
]

/** The site's own origin. Inside the content its pages are written as paths from the root. */
export const siteOrigin = 'https://zerodeps.tech'

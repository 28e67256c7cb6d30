import { readFile } from 'node:fs/promises'
import { site } from '../src/site.ts'
import { announce } from './announce.ts'
import { announcedFeeds } from './feeds.ts'

const hub = process.env.WEBSUB_HUB ?? ''
const list = new URL('../dist/feeds.opml', import.meta.url)

if (hub === '') {
  console.log('WEBSUB_HUB names no hub: nobody to tell.')
} else {
  const feeds = announcedFeeds(await readFile(list, 'utf8'), site.url)
  const failures = (await Promise.all(feeds.map((feed) => announce(hub, feed)))).filter(
    (failure) => failure !== undefined
  )

  console.log(`${feeds.length - failures.length} of ${feeds.length} feeds announced to ${hub}`)

  if (failures.length > 0) {
    console.error(failures.join('\n'))
    process.exitCode = 1
  }
}

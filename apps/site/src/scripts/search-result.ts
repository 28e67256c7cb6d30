import { excerptParts } from './excerpt.ts'
import type { Result } from './search-engine.ts'

/** A result as an item of the list: its title, what matched, and the sections that match best. */
export function resultItem({ url, meta, excerpt, filters, sub_results: parts }: Result): Element {
  const item = document.createElement('li')
  const text = document.createElement('p')
  const label = document.createElement('p')
  const sections = parts.filter((part) => part.url !== url).slice(0, 2)

  text.append(
    '… ',
    ...excerptParts(excerpt).map(({ text: words, isMatch }) => {
      const part = document.createElement(isMatch ? 'mark' : 'span')

      part.textContent = words

      return part
    }),
    ' …'
  )
  label.className = 'label'
  label.append(
    [filters.kind?.join(), meta.day && inWords(meta.day)].filter(Boolean).join(' · '),
    ...sections.flatMap((part) => [' · ', link(part.url, part.title)])
  )
  item.append(link(url, meta.title ?? url), text, label)

  return item
}

/** The day of publication, as all pages write it. */
function inWords(day: string): string {
  return new Date(day).toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' })
}

function link(url: string, text: string): HTMLAnchorElement {
  const element = document.createElement('a')

  element.href = url
  element.dir = 'auto'
  element.textContent = text

  return element
}

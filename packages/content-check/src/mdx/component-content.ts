import type { ProseComponent } from '@zerodeps/content-schema/prose'

/** Components that take nothing between their tags. */
export const emptyComponents: ReadonlySet<string> = new Set<ProseComponent>([
  'Figure',
  'Snippet',
  'Bench',
  'FlameGraph',
  'Model'
])

/** Components that may stand inside a line of text. */
export const inlineComponents: ReadonlySet<string> = new Set<ProseComponent>(['Sidenote', 'Abbr', 'Num', 'Ratio'])

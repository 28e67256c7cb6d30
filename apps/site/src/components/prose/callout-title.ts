import type { ProseProps } from '@zerodeps/content-schema/prose'

/** What stands over a callout: its own title, else its kind in words. */
export function calloutTitle({ kind, title }: ProseProps<'Callout'>): string {
  return title ?? NAMES[kind]
}

const NAMES = { note: 'Note', tip: 'Tip', warning: 'Warning' }

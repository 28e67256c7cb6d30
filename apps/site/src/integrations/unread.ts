import type { Finding } from '@zerodeps/content-check/findings/finding'

/**
 * What keeps an entry out of its collection, or its text from being read or rendered. Any other mistake is on the page, where
 * its author sees it.
 */
export const UNREAD: ReadonlySet<string> = new Set<Finding['code']>([
  'diagram-broken',
  'empty-file',
  'formula-broken',
  'front-matter-missing',
  'front-matter-unclosed',
  'mdx-autolink',
  'mdx-brace',
  'mdx-comment',
  'mdx-syntax',
  'mdx-tag',
  'mdx-unclosed',
  'missing-attribute',
  'missing-key',
  'not-utf8',
  'picture-broken',
  'picture-missing',
  'picture-path',
  'picture-remote',
  'profile-missing',
  'recording-missing',
  'snippet-missing',
  'snippet-region',
  'unknown-component',
  'unknown-key',
  'unreadable',
  'wrong-attribute',
  'wrong-value',
  'yaml-feature',
  'yaml-syntax'
])

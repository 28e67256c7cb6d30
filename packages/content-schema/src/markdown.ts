/**
 * The Markdown that posts are written in: the parser features of Sätteri, one set for the site and for the check.
 * A single `$` is a dollar sign; mathematics stands between double ones. Footnote ids begin with `fn`, which is what feed
 * readers look for.
 */
export const markdownFeatures = {
  gfm: { footnotes: { label: 'Notes', backLabel: 'Back to reference {reference}', clobberPrefix: '' } },
  math: { singleDollarTextMath: false },
  definitionList: true,
  smartPunctuation: true
}

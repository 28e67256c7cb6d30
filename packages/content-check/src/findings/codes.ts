import { allowableError, error, errorUntilPublic, warning, type Kind } from './kind.ts'

/**
 * Every kind of finding. A code is permanent: it may be retired, never reused. `cure` is the hint where the place offers
 * no better one. `allowable` marks what an author may overrule in one place with a reason; errors that would break the
 * page, the reader or a reader's trust are not.
 */
export const codes = {
  unreadable: error('Make it an ordinary file that you may read.'),
  'empty-file': error('Write the post, or delete its folder.'),
  'not-utf8': error('Save the file as UTF-8 without another encoding.'),
  'control-character': error('Delete the character; it makes feeds unreadable.'),
  'bidi-character': error('Delete the character; it makes text look like something else.'),
  'invisible-character': warning('Delete the character; readers who copy the text take it along.'),
  'source-too-large': error('Split the post, or move code into examples/.'),
  'too-complex': error('Break it up with blank lines, or write it flatter.'),
  'merge-conflict': allowableError('Keep one of the two versions, and delete the three marks.'),
  symlink: error('Put the file itself in its place.'),
  'missing-index': error('Add index.mdx, or delete the folder.'),
  'unfinished-change': error(
    'Run any command that writes, such as `pnpm content publish`; it finishes the change first.'
  ),
  'file-name': error('Rename it: letters, digits, `.`, `_` and `-`, in lower case where another has the same letters.'),
  'stray-file': warning('Move it beside the post it belongs to, or delete it.'),

  'front-matter-missing': error('Begin the file with `---`, the fields, and another `---`.'),
  'front-matter-unclosed': error('Put `---` on a line of its own after the last field.'),
  'yaml-syntax': error('Mend the YAML; quotes round the value often help.'),
  'yaml-feature': error('Write the value out.'),
  'unknown-key': error('Remove it.'),
  'missing-key': error('Add it.'),
  'wrong-value': error('Mend the value.'),
  'updated-ahead': error('Date the change when it is made; `published` schedules a post.'),

  'bad-slug': error('Rename the folder to lower-case words joined by hyphens, such as map-eviction.'),
  'slug-clash': error('Give one of them another slug.'),
  'sign-undrawn': warning('Say it in words: cards and the pictures of feeds have Latin, Greek and Cyrillic alone.'),
  'title-repeated': warning('Give one of them another title.'),
  'wrong-language': allowableError('Write the language of the text as `lang`.'),
  'unknown-tag': error('Use a tag of content/tags.yaml, or define it there.'),
  'unused-tag': warning('Remove it from the vocabulary, or use it.'),
  'unknown-series': error('Use a series of content/series.yaml, or define it there.'),
  'series-part-repeated': error('Give each post its own part.'),
  'series-gap': warning('Number the parts from 1 without a gap.'),
  'unknown-post': error('Name the slug of an existing post.'),

  'mdx-brace': error('Write `\\{`, or put it in code: `{`.'),
  'mdx-tag': error('Write `&lt;`, or put it in code: `<`.'),
  'mdx-comment': error('Write `{/* text */}`.'),
  'mdx-autolink': error('Write `[text](https://example.org/)`, or the bare address.'),
  'mdx-unclosed': error('Close every tag in the block it was opened in.'),
  'mdx-syntax': error('Mend the MDX at this place.'),
  import: error(
    'Delete it: components come by name. A sentence must not begin its paragraph with this word; reword it.'
  ),
  export: error('Delete it: a post holds no code. A sentence must not begin its paragraph with this word; reword it.'),
  expression: error('Write the text itself, or put it in code. Only `{/* comments */}` stand in braces.'),
  'html-element': error('Use Markdown or a component; put the tag in code to show it.'),

  'unknown-component': error('Use a component of the vocabulary.'),
  'unknown-attribute': error('Remove it.'),
  'missing-attribute': error('Add it.'),
  'wrong-attribute': error('Mend the value.'),
  'repeated-attribute': error('Keep one of them.'),
  'attribute-expression': error('Write the attribute as text in quotes.'),
  'component-place': error('Move it where it belongs.'),
  'component-content': error('Put what it needs between its tags.'),
  'tab-repeated': error('Give each tab a label of its own.'),

  'heading-level': allowableError(
    'Begin with `##` and go down one level at a time; the title is the only first-level heading.'
  ),
  'heading-empty': error('Give the heading words.'),
  'heading-id-repeated': error('Reword one heading, or pin an id: `## Heading {/* #another-id */}`.'),
  'heading-id-reader-view': warning('Pin another id: `## Heading {/* #another-id */}`.'),
  'heading-pin': error('Write the pin last, in lower-case words joined by hyphens: `## Heading {/* #stable-id */}`.'),
  'too-many-headings': error('Split the post.'),
  'too-deep': error('Write it flatter.'),

  'link-empty': error('Give the link an address.'),
  'link-text': error('Say in words where the link leads.'),
  'link-vague': warning('Name what the link leads to; many hear or see links without the text around them.'),
  'link-malformed': error('Mend the address.'),
  'link-scheme': error('Link with https, mailto or a path from the root.'),
  'link-insecure': warning('Use https, if the site has it.'),
  'link-local': error('Link to something that readers can reach.'),
  'link-own-site': error('Write the path alone, from the root.'),
  'link-relative': error('Write the path from the root; the folder of a post is not served.'),
  'link-form': error('Write the address as it is served: lower case, with a slash at its end.'),
  'link-dead': error('Link to a page that exists.'),
  'link-hidden': error('Publish the other post first, or remove the link.'),
  'link-moved': error('Link to where it leads.'),
  'link-anchor': error('Use the id of a heading on that page.'),
  'reference-undefined': error('Define it: `[label]: https://example.org/`. Write `\\[` for a bracket.'),
  'reference-unused': warning('Remove the definition, or use it.'),
  'reference-repeated': error('Keep one definition.'),

  'footnote-undefined': error('Define it: `[^name]: text`.'),
  'footnote-unused': error('Refer to it in the text, or remove it.'),
  'footnote-repeated': error('Keep one definition.'),

  'picture-missing': error('Put the picture beside the post and name it `./name.png`.'),
  'picture-path': error('Put the picture beside the post and name it `./name.png`.'),
  'picture-remote': error('Put a copy beside the post; a reader should ask nobody else.'),
  'picture-alt': error('Say in words what the picture shows.'),
  'picture-broken': error('Export the picture again as PNG, JPEG, WebP, AVIF or SVG.'),
  'picture-too-large': error('`pnpm content check --fix` scales a still picture down and keeps the original.'),
  'picture-metadata': error('Strip it: `exiftool -all= file`, or save without metadata.'),
  'picture-script': error(
    'Save it as plain drawing, without scripts, handlers, styles from elsewhere or foreign objects.'
  ),
  'picture-animation': error('Save it as GIF or WebP, which stay animated here.'),
  'picture-dark': error(
    'Give both forms one kind of file and one size in pixels; `name.dark.png` is that of `name.png` for dark pages.'
  ),
  'picture-unused': warning('Use it, or delete it.'),

  'fence-language-missing': warning('Name the language after the fence; `text` if it has none.'),
  'fence-language-unknown': warning('Use a language that the highlighter knows; `text` if it has none.'),
  'fence-meta': warning(
    '`title="name.ts"`, `{2,4-6}`, `ins={…}`, `del={…}`, `numbers`, `setup`, `run` and `output` may follow the language, with lines that exist.'
  ),
  'fence-unclosed': error('Close the fence; it took everything up to here.'),
  'fence-compile': errorUntilPublic(
    'Mend the code, or put what it needs into a fence of its own before it: `ts setup`.'
  ),
  'fence-output': error('Put it right behind the fence that prints it, which is marked `run`.'),
  'fence-run': error('Mend the code, or do not mark it `run`.'),
  'fence-printed': error('Show what it prints, or mend the code.'),
  'session-command': error('Show a command as it is called.'),
  'node-types': error('Add `@types/node-<line>` to the catalog and to `packages/content-check`, or do not claim it.'),
  'code-wide': warning('Break the line; a comment stands on a line of its own, above what it is about.'),
  'fence-too-large': error('Show the part that matters, or use Snippet with a region.'),

  'indented-code': error('Put it between two fences, ```` ``` ````, and take the indentation away.'),
  'list-number': warning('Number the items in their order, or all of them alike.'),
  'table-cells': error('Remove it, give the table another column, or write `\\|` for a bar inside a cell.'),

  'diagram-broken': error('Mend the Graphviz source.'),
  'diagram-too-large': error('Draw what matters, or make two drawings of it.'),
  'formula-broken': error('Mend the TeX, or write `\\$\\$` for two dollar signs.'),

  'snippet-missing': error('Put the file into examples/ beside the post.'),
  'snippet-region': error('Mark it in the file: `// #region name` … `// #endregion name`.'),
  'recording-missing': error('Record it: `pnpm content bench <slug>`.'),
  'recording-broken': error('Record it again: `pnpm content bench <slug>`.'),
  'recording-unused': warning(
    'Show it with `<Bench name="…" />`, link it, name it in code as `bench/….json`, or delete it.'
  ),
  'bench-view': error('Ask of the chart what its recording has.'),
  'recording-script': error('Commit the script beside its recording: `bench/<name>.bench.ts`.'),
  'profile-missing': error('Record it: `node --cpu-prof --cpu-prof-dir=bench --cpu-prof-name=<name>.cpuprofile …`.'),
  'profile-broken': error('Record it again with `node --cpu-prof`.'),
  'profile-path': error('`pnpm content check <slug> --fix` keeps of each what a reader may know.'),
  'profile-unused': warning('Show it with `<FlameGraph name="…" />`, name it in code, or delete it.'),
  'figure-cell': error('Name a cell: `pnpm content figures <slug>` lists them.'),
  'figure-value': error('Write what was recorded, or bind the figure to another cell.'),
  'recording-stale': errorUntilPublic('Record it again: `pnpm content bench <slug>`.'),
  'recording-outdated': errorUntilPublic('Record it again: `pnpm content bench <slug>`.'),
  'node-unrecorded': error('Record it, or do not claim it.'),
  'typed-figure': allowableError(
    'Bind it: `pnpm content figures <slug>` prints the element. A limit that nobody measured is allowed with its reason.'
  ),

  'doubled-word': warning('Delete one of them.'),
  placeholder: allowableError('Write what is meant, or keep the post a draft.'),
  'stray-markup': warning('Close it, or escape it with a backslash.'),

  'ledger-broken': error('Mend the entry.'),
  'ledger-missing': error('Run `pnpm content publish <slug>`.'),
  'ledger-date': error('Restore the date of first publication; use `updated` for changes.'),
  'ledger-lost': error('Restore the page, or record what became of it: `pnpm content move` or `pnpm content retire`.'),
  'ledger-clash': error('Remove one of them.'),
  'ledger-target': error('Redirect straight to a page that exists.'),
  'alias-unrecorded': error('Run `pnpm content publish <slug>`, or remove the alias.'),

  'allow-unused': error('Remove the allowance.'),
  'allow-broken': error(
    'Write `{/* allow code: reason */}` before the block, or `# allow code: reason` in the front matter.'
  )
} satisfies Record<string, Kind>

export type Code = keyof typeof codes

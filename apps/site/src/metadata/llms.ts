/** The site in a few links, for programs that read Markdown: https://llmstxt.org/. `url` of a link is absolute. */
export function llmsTxt({ title, description, sections }: Outline): string {
  const parts = sections
    .filter(({ links }) => links.length > 0)
    .map(({ name, links }) => `## ${name}\n\n${links.map(line).join('\n')}\n`)

  return [`# ${title}\n`, `> ${description}\n`, ...parts].join('\n')
}

function line({ title, url, description }: Link): string {
  return `- [${title.replaceAll(/[\\[\]]/g, '\\$&')}](${url}): ${description}`
}

interface Outline {
  readonly title: string
  readonly description: string
  readonly sections: readonly { readonly name: string; readonly links: readonly Link[] }[]
}

interface Link {
  readonly title: string
  readonly url: string
  readonly description: string
}

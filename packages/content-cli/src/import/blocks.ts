import type { Surroundings } from './surroundings.ts'

/** The fences of Hugo and Jekyll, HTML and early alerts as Markdown has them; no line is added or taken away. */
export function withoutGenerator(markdown: string): string {
  return markdown
    .replaceAll(/^\{%-?\s*highlight\s+([\w+#-]+)[^%]*%\}[ \t]*$/gm, '```$1')
    .replaceAll(/^\{\{[<%]\s*highlight\s+"?([\w+#-]+)"?[^\n]*?[>%]\}\}[ \t]*$/gm, '```$1')
    .replaceAll(/^(?:\{%-?\s*endhighlight\s*-?%\}|\{\{[<%]\s*\/\s*highlight\s*[>%]\}\})[ \t]*$/gm, '```')
    .replaceAll(/^<pre><code(?: class="(?:language-)?([\w+#-]+)")?>([\s\S]*?)<\/code><\/pre>[ \t]*$/gm, preformatted)
    .replaceAll(
      /^> ?\*\*(Note|Tip|Warning|Important|Caution)\*\*:?[ \t]*$/gim,
      (_, kind: string) => `> [!${kind.toUpperCase()}]`
    )
}

function preformatted(_: string, lang: string | undefined, code: string): string {
  const text = code.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')

  return `\`\`\`${lang ?? 'text'}\n${text.replace(/^\n|\n$/g, '')}\n\`\`\``
}

/** A row with more cells than its head has columns gives the table more columns: Markdown would drop the cells. */
export function withWideHeads(markdown: string, { lose }: Surroundings): string {
  return markdown.replaceAll(
    /^\|.*\|[ \t]*\n\|[ \t:|-]+\|[ \t]*\n(?:\|.*\|[ \t]*(?:\n|$))+/gm,
    (table, offset: number) => {
      const [head = '', rule = '', ...rows] = table.split('\n')
      const widest = Math.max(...rows.map(columns))
      const missing = widest - columns(head)

      if (missing <= 0) {
        return table
      }

      lose(offset, `the table has ${missing} more in a row than in its head; the head now has as many`)

      return [head.trimEnd() + '  |'.repeat(missing), rule.trimEnd() + ' --- |'.repeat(missing), ...rows].join('\n')
    }
  )
}

function columns(row: string): number {
  return row.replaceAll(/\\\||`[^`]*`/g, '').split('|').length - 2
}

import { parseDocument } from 'yaml'

/** Edits a file as normal text and gives it back with the byte order mark and the line ends that it had. */
export function edited(source: string, edit: (text: string) => string): string {
  const mark = source.startsWith('\uFEFF') ? '\uFEFF' : ''
  const text = edit(source.slice(mark.length).replaceAll('\r\n', '\n'))

  return mark + (source.includes('\r\n') ? text.replaceAll('\n', '\r\n') : text)
}

/** Sets fields of the front matter, or removes those that are `undefined`; comments, order and quotes stay. */
export function withFields(text: string, fields: Readonly<Record<string, unknown>>): string {
  const [, yaml = '', rest = ''] = /^---[ \t]*\n([\s\S]*?\n)(---[ \t]*(?:\n[\s\S]*)?)$/.exec(text) ?? []
  const document = parseDocument(yaml, { schema: 'core' })

  for (const [name, value] of Object.entries(fields)) {
    if (value === undefined) {
      document.delete(name)
    } else {
      document.set(name, value)
    }
  }

  return `---\n${document.toString({ lineWidth: 0, flowCollectionPadding: false })}${rest}`
}

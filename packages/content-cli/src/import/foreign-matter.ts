import { readYaml } from '@zerodeps/content-check/files/yaml-data'
import { parse as parseToml } from 'smol-toml'

/**
 * The front matter of another generator, YAML between `---` or TOML between `+++`, and the text after it. `bodyLine` is the
 * line of the file on which the text begins. Dates are text.
 *
 * @throws where the fields cannot be read
 */
export function foreignMatter(source: string): ForeignMatter {
  const text = source.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n')
  const [whole = '', fence = '', fields = ''] = /^(---|\+\+\+)[ \t]*\n([\s\S]*?)^\1[ \t]*(?:\n|$)/m.exec(text) ?? []

  if (!text.startsWith(whole) || whole === '') {
    return { data: {}, body: text, bodyLine: 1 }
  }

  return {
    data: fence === '---' ? yaml(fields) : toml(fields),
    body: text.slice(whole.length),
    bodyLine: whole.split('\n').length
  }
}

function yaml(fields: string): Record<string, unknown> {
  const { data, faults } = readYaml(fields, { firstLine: 2 })

  if (faults[0]) {
    throw new Error(`line ${faults[0].line}: ${faults[0].message}`)
  }

  return record(data)
}

/** Its dates know how they were written; the other values are plain. */
function toml(fields: string): Record<string, unknown> {
  return record(JSON.parse(JSON.stringify(parseToml(fields))))
}

function record(data: unknown): Record<string, unknown> {
  return typeof data === 'object' && data !== null && !Array.isArray(data) ? { ...data } : {}
}

interface ForeignMatter {
  readonly data: Readonly<Record<string, unknown>>
  readonly body: string
  readonly bodyLine: number
}

import { slug } from '@zerodeps/content-schema/slug'
import { wholeFile } from '../findings/place.ts'
import type { Fault } from '../findings/finding.ts'
import type { Folder } from './folder.ts'
import { readYaml, type YamlData } from './yaml-data.ts'

/**
 * The front matter of a file as its author wrote it: dates are text, nothing is coerced. It is what the schemas judge, on
 * the site and in the check. `data` is `undefined` where it cannot be read, and the faults say why. `body` is the text
 * after it, with as many empty lines before it as the front matter has lines, so that lines count as in the file.
 */
export function frontMatter(source: string): FrontMatter {
  const text = source.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n')

  if (!/^---[ \t]*\n/.test(text)) {
    const message = 'the file does not begin with front matter'

    return {
      ...readYaml(''),
      data: undefined,
      faults: [{ code: 'front-matter-missing', ...wholeFile, message }],
      body: text
    }
  }

  const start = text.indexOf('\n') + 1
  const fence = /^---[ \t]*$/m.exec(text.slice(start))

  if (!fence) {
    const message = 'the front matter is never closed'

    return {
      ...readYaml(''),
      data: undefined,
      faults: [{ code: 'front-matter-unclosed', ...wholeFile, message }],
      body: ''
    }
  }

  const yaml = readYaml(text.slice(start, start + fence.index), { firstLine: 2 })
  const end = start + fence.index + fence[0].length
  const body = '\n'.repeat(text.slice(0, end).split('\n').length - 1) + text.slice(end)

  if (yaml.faults.length === 0 && !isRecord(yaml.data)) {
    const message = 'the front matter holds no fields'

    return { ...yaml, data: undefined, faults: [{ code: 'front-matter-missing', ...wholeFile, message }], body }
  }

  return { ...yaml, data: isRecord(yaml.data) ? yaml.data : undefined, body }
}

/** The slug of the post that a text translates, and whose recordings and examples it shows. */
export function originalOf({ data }: Pick<FrontMatter, 'data'>): string | undefined {
  return slug.safeParse(data?.['translationOf']).data
}

/** The folder with what a text shows: of a translation it is that of its original. */
export function evidenceOf(folder: Folder, matter: Pick<FrontMatter, 'data'>): Folder {
  const original = originalOf(matter)

  return original === undefined ? folder : folder.beside(folder.collection, original)
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export interface FrontMatter extends YamlData {
  readonly data: Record<string, unknown> | undefined
  readonly faults: readonly Fault[]
  readonly body: string
}

import { SaxesParser } from 'saxes'
import { attributes, cssFault, elements, freeAttributes, inertNamespaces } from './drawing-vocabulary.ts'

const SVG = 'http://www.w3.org/2000/svg'
const XLINK = 'http://www.w3.org/1999/xlink'
const XML = 'http://www.w3.org/XML/1998/namespace'
const XMLNS = 'http://www.w3.org/2000/xmlns/'

/**
 * Reads an SVG picture as XML. `foreign` is the first thing in it that is no part of a still drawing: what is not known to
 * be harmless is refused, so that nothing has to be thought of that could harm.
 *
 * @throws where the text is no XML
 */
export function readDrawing(text: string): Drawing {
  const parser = new SaxesParser({ xmlns: true })
  let root: Tag | undefined
  let foreign: string | undefined
  let depthOfStyle = 0
  let css = ''
  const refuse = (what: string): void => {
    foreign ??= what
  }

  parser.on('doctype', (doctype) => doctype.includes('[') && refuse('<!DOCTYPE … [ … ]>'))
  parser.on('processinginstruction', ({ target }) => refuse(`<?${target}`))
  parser.on('opentag', (tag) => {
    root ??= tag
    depthOfStyle += Number(isStyle(tag))

    if (!inertNamespaces.has(tag.uri)) {
      if (tag.uri !== SVG || !elements.has(tag.local)) {
        refuse(`<${tag.name}`)
      }

      Object.values(tag.attributes).forEach(
        (attribute) => isForeign(attribute) && refuse(`${attribute.name}="${attribute.value}"`)
      )
    }
  })
  parser.on('closetag', (tag) => {
    depthOfStyle -= Number(isStyle(tag))
  })

  for (const event of ['text', 'cdata'] as const) {
    parser.on(event, (part) => {
      css += depthOfStyle > 0 ? part : ''
    })
  }

  parser.write(text).close()

  const isDrawing = root?.uri === SVG && root.local === 'svg'
  const { viewBox, width, height } = root?.attributes ?? {}

  return {
    isDrawing,
    hasSize: viewBox !== undefined || (width !== undefined && height !== undefined),
    foreign: foreign ?? cssFault(css)
  }
}

function isForeign({ uri, local, value }: Attribute): boolean {
  if (uri === XMLNS || (uri === XML && local !== 'base') || inertNamespaces.has(uri) || freeAttributes.test(local)) {
    return false
  }

  if (local === 'href') {
    return !(uri === '' || uri === XLINK) || !/^\s*(?:#|data:image\/(?:png|jpeg|gif|webp|avif)[;,])/.test(value)
  }

  // Of XLink, only what says how a link looks in a list is left; editors write it.
  return uri === XLINK
    ? local !== 'type' && local !== 'title'
    : uri !== '' || !attributes.test(local) || cssFault(value) !== undefined
}

function isStyle({ uri, local }: Pick<Tag, 'uri' | 'local'>): boolean {
  return uri === SVG && local === 'style'
}

interface Tag {
  readonly uri: string
  readonly local: string
  readonly name: string
  readonly attributes: Readonly<Record<string, Attribute>>
}

interface Attribute {
  readonly uri: string
  readonly local: string
  readonly name: string
  readonly value: string
}

export interface Drawing {
  readonly isDrawing: boolean
  readonly hasSize: boolean
  readonly foreign: string | undefined
}

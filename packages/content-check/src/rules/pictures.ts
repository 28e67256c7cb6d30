import type { Document } from '../mdx/document.ts'
import type { Fault } from '../findings/finding.ts'
import { didYouMean } from '../findings/near-miss.ts'
import { darkPicture } from '@zerodeps/content-schema/dark-picture'
import { darkDrafts, pictureDrafts } from '../files/picture-file.ts'
import { picturesOf, type Picture } from '../mdx/pictures.ts'
import { wholeFile } from '../findings/place.ts'
import { quote } from '../findings/quote.ts'

const PICTURE = /\.(?:png|jpe?g|webp|avif|gif|svg)$/i

/** What editors and sites type in place of words when a picture is pasted. */
const LEFT_BY_PROGRAMS = /^(?:alt|alt text|image|img|picture|photo|screenshot|untitled)$/i

/** Pictures lie beside the post, are described, can be read, and are no larger than a page can show. */
export async function pictures(document: Document): Promise<Fault[]> {
  const { folder } = document
  const faults: Fault[] = []
  const shown = new Set<string>()

  for (const picture of picturesOf(document)) {
    const { place, alt, src } = picture
    const fault = misplaced(picture, document)

    if (alt.trim() === '' && alt === '') {
      faults.push({ code: 'picture-alt', ...place, message: `the picture ${quote(src)} is not described` })
    } else if (isFileName(alt, src)) {
      faults.push({ code: 'picture-alt', ...place, message: `${quote(alt)} is the name of a file, not what it shows` })
    } else if (LEFT_BY_PROGRAMS.test(alt.trim())) {
      faults.push({
        code: 'picture-alt',
        ...place,
        message: `${quote(alt)} is what a program put there, not what it shows`
      })
    }

    if (fault) {
      faults.push({ ...place, ...fault })
    } else if (!shown.has(src)) {
      const dark = darkPicture(src)
      const said = await pictureDrafts(folder.absolute(src), quote(src))

      shown.add(src)

      if (folder.has(dark.slice(2))) {
        shown.add(dark)
        said.push(...(await darkDrafts(folder.absolute(dark), quote(dark), folder.absolute(src))))
      }

      faults.push(...said.map((each) => ({ ...place, ...each })))
    }
  }

  for (const { path, kind } of folder.files) {
    if (kind !== 'file' || !PICTURE.test(path) || shown.has(`./${path}`)) {
      continue
    }

    const light = shown.values().find((src) => isOtherKind(`./${path}`, darkPicture(src)))

    if (light === undefined) {
      faults.push({ code: 'picture-unused', ...wholeFile, message: `nothing shows the picture ${quote(path)}` })
    } else {
      faults.push({
        code: 'picture-dark',
        ...wholeFile,
        message: `${quote(path)} is of another kind than ${quote(light)}, so no dark page shows it`
      })
    }
  }

  return faults
}

/** Whether two paths differ in the ending alone. */
function isOtherKind(path: string, other: string): boolean {
  return path !== other && path.replace(/\.\w+$/, '') === other.replace(/\.\w+$/, '')
}

/** `heap.png`, or `IMG_2041` and `heap-growth` of such files; a word may well be what a picture shows. */
function isFileName(alt: string, src: string): boolean {
  const stem = src.slice(src.lastIndexOf('/') + 1).replace(/\.\w+$/, '')

  return (PICTURE.test(alt) && !/\s/.test(alt.trim())) || (alt.trim() === stem && /[-_\d]/.test(stem))
}

function misplaced({ src }: Picture, { folder }: Document): Pick<Fault, 'code' | 'message' | 'hint'> | undefined {
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(src)) {
    return { code: 'picture-remote', message: `the picture ${quote(src)} lies on another site` }
  }

  if (!/^\.\/[\w.-]+$/.test(src)) {
    return { code: 'picture-path', message: `the picture ${quote(src)} is not named as a file beside the post` }
  }

  if (!folder.has(src.slice(2))) {
    const near = folder.files
      .filter(({ path, kind }) => kind === 'file' && PICTURE.test(path))
      .map(({ path }) => `./${path}`)

    return { code: 'picture-missing', message: `there is no picture ${quote(src)}`, hint: didYouMean(src, near) }
  }

  return PICTURE.test(src)
    ? undefined
    : { code: 'picture-broken', message: `${quote(src)} is no picture that a page can show` }
}

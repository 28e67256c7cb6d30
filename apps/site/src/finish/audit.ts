import sharp from 'sharp'
import { hostsFolder } from '../serving/answers.ts'
import { inlineAttributes } from '../serving/inline.ts'
import { isText } from '../serving/media-types.ts'
import type { BuiltSite, Change, Facts } from './built-site.ts'

const PICTURE = /\.(avif|gif|jpe?g|png|webp)$/
const SECRETS = {
  'a private key': /-----BEGIN [A-Z ]*PRIVATE KEY-----/,
  'an access key of AWS': /\b(AKIA|ASIA)[0-9A-Z]{16}\b/,
  'a token of GitHub': /\b(gh[opsur]_[A-Za-z0-9]{36}|github_pat_[A-Za-z0-9_]{60,})/,
  'a token of npm': /\bnpm_[A-Za-z0-9]{36}\b/,
  'a token of Slack': /\bxox[abeoprs]-[A-Za-z0-9-]{20,}/,
  'a signed web token': /\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{20,}/,
  'a password in an address': /\b[a-z][a-z0-9+.-]*:\/\/[^\s/:@"'<>]+:[^\s/:@"'<>]+@/
}

/**
 * Looks over the site once its files are as they will be sent, and changes nothing.
 *
 * @throws with everything that must not be published
 */
export async function* audit(site: BuiltSite, { machineTexts }: Facts): AsyncIterable<Change> {
  const faults: string[] = []

  for (const path of site.paths) {
    faults.push(...(await faultsOf(path, site, machineTexts)).map((fault) => `${path}: ${fault}`))
  }

  if (faults.length > 0) {
    throw new Error(`a build that must not be published:\n${faults.map((fault) => `  ${fault}`).join('\n')}`)
  }

  yield* []
}

async function faultsOf(path: string, site: BuiltSite, machineTexts: readonly string[]): Promise<string[]> {
  if (!(await site.isFile(path))) {
    return ['no plain file']
  }

  if (isPublic(path) && /\/\.(?!well-known\/)/.test(path)) {
    return ['a hidden file']
  }

  if (path.endsWith('.map')) {
    return ['a source map']
  }

  if (PICTURE.test(path)) {
    return metadataOf(await site.read(path))
  }

  return isText(path) ? textFaults(path, (await site.read(path)).toString(), machineTexts) : []
}

function textFaults(path: string, text: string, machineTexts: readonly string[]): string[] {
  return [
    ...Object.entries(SECRETS).flatMap(([what, expression]) => (expression.test(text) ? [`holds ${what}`] : [])),
    ...machineTexts.filter((machine) => text.includes(machine)).map((machine) => `names ${machine}`),
    ...(path.endsWith('.html') ? inlineAttributes(text).map((attribute) => `the policy refuses ${attribute}`) : []),
    ...(/\.(html|svg)$/.test(path) && /<script[^>]*\ssrc="(https?:)?\/\//.test(text)
      ? ['a script of another site']
      : [])
  ]
}

/** Where a camera leaves the place, the time and the owner's name. */
async function metadataOf(picture: Buffer): Promise<string[]> {
  const { exif, iptc, xmp } = await sharp(picture).metadata()

  return Object.entries({ exif, iptc, xmp }).flatMap(([kind, block]) => (block ? [`has ${kind} metadata`] : []))
}

function isPublic(path: string): boolean {
  return !path.startsWith(`/${hostsFolder}/`)
}

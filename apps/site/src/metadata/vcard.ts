import { fullName, summaryText, vcardPath, type Profile } from '@zerodeps/content-schema/profile'
import { publicUrl } from '../site.ts'

const MAX_LINE_BYTES = 75

/**
 * The profile as a vCard 4.0 (RFC 6350), lines folded and ended as it demands. Accounts are plain URLs, which every
 * address book reads, and social profiles (RFC 9554), which name the service and spell the user as it does.
 */
export function vcard(profile: Profile): string {
  const { givenName, familyName, role, email, technologies, links } = profile
  const lines = [
    'BEGIN:VCARD',
    'VERSION:4.0',
    'KIND:individual',
    `UID:${publicUrl('/#person')}`,
    `SOURCE:${publicUrl(vcardPath(profile))}`,
    `FN:${escaped(fullName(profile))}`,
    `N:${escaped(familyName)};${escaped(givenName)};;;`,
    `TITLE:${escaped(role)}`,
    `NOTE:${escaped(summaryText(profile))}`,
    ...(email === undefined ? [] : [`EMAIL:${email}`]),
    `URL;PREF=1:${publicUrl('/')}`,
    ...[links.github, links.telegram].flatMap(({ label, text, url }) => [
      `URL:${url}`,
      `SOCIALPROFILE;SERVICE-TYPE=${label};USERNAME="${text.replace('@', '')}":${url}`
    ]),
    `CATEGORIES:${technologies.map(escaped).join(',')}`,
    'END:VCARD'
  ]

  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

function escaped(text: string): string {
  return text.replaceAll(/[\\,;]/g, String.raw`\$&`).replaceAll('\n', String.raw`\n`)
}

/** At most 75 octets a line, never inside a character; a continuation begins with a blank. */
function folded(line: string): string {
  const encoder = new TextEncoder()
  let bytes = 0
  let result = ''

  for (const character of line) {
    const size = encoder.encode(character).length

    if (bytes + size > MAX_LINE_BYTES) {
      result += '\r\n '
      bytes = 1
    }

    result += character
    bytes += size
  }

  return result
}

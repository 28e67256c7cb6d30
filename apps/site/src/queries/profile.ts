import { getEntry } from 'astro:content'
import type { Profile } from '@zerodeps/content-schema/profile'

/** The one profile that the whole site speaks from. */
export async function owner(): Promise<Profile> {
  const entry = await getEntry('profile', 'owner')

  if (!entry) {
    throw new Error('content/profile.yaml is missing')
  }

  return entry.data
}

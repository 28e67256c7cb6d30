import { getEntry } from 'astro:content'
import { fullName, type Profile } from '@zerodeps/content-schema/profile'

/** The one profile that the whole site speaks from. */
export async function owner(): Promise<Profile> {
  const entry = await getEntry('profile', 'owner')

  if (!entry) {
    throw new Error('content/profile.yaml is missing')
  }

  return entry.data
}

/** The owner by name: the author of all texts, whom every page names. */
export async function author(): Promise<string> {
  return fullName(await owner())
}

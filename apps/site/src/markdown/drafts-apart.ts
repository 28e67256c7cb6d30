import { draftSlugs } from '@zerodeps/content-check/library/drafts'
import type { Loader, LoaderContext } from 'astro/loaders'

/**
 * The same loader of posts, which no draft can stop. Where drafts are not shown there is none of them, so that nothing of
 * a draft is compiled or refused. Else whoever writes sees them: what is refused then, be it a draft or not, is left out
 * until its author has mended it, and stops no list and no feed.
 */
export function draftsApart(loader: Loader, contentDir: string, areShown: boolean): Loader {
  return {
    ...loader,
    load: async (context) =>
      loader.load(areShown ? tolerant(context) : without(context, new Set(await draftSlugs(contentDir))))
  }
}

function without(context: LoaderContext, drafts: ReadonlySet<string>): LoaderContext {
  // What an earlier run stored would be taken as it is.
  drafts.forEach((slug) => context.store.delete(slug))

  return leaving(context, async (entry) => (drafts.has(entry.id) ? undefined : context.parseData(entry)))
}

function tolerant(context: LoaderContext): LoaderContext {
  return leaving(context, async (entry) => {
    try {
      return await context.parseData(entry)
    } catch {
      // As it was before the mistake it would be rendered from the file as it is now.
      context.store.delete(entry.id)

      return undefined
    }
  })
}

/** A context that keeps no entry whose data are `undefined`. */
function leaving(context: LoaderContext, read: Read): LoaderContext {
  const left = new Set<unknown>()

  return {
    ...context,
    parseData: async (entry) => {
      const data = await read(entry)

      if (data === undefined) {
        left.add(entry.data)
      }

      return data ?? entry.data
    },
    store: { ...context.store, set: (entry) => !left.has(entry.data) && context.store.set(entry) }
  }
}

type Read = <Data extends Record<string, unknown>>(entry: Entry<Data>) => Promise<Data | undefined>

interface Entry<Data> {
  readonly id: string
  readonly data: Data
}

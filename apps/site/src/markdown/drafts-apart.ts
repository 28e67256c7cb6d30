import { draftSlugs } from '@zerodeps/content-check/library/drafts'
import type { Loader, LoaderContext } from 'astro/loaders'

/**
 * The same loader of posts, which no draft can stop. Where drafts are not shown there is none of them, so that nothing of
 * a draft is compiled or refused. Else they are loaded; one whose fields are refused is left out until its author has
 * mended it.
 */
export function draftsApart(loader: Loader, contentDir: string, areShown: boolean): Loader {
  return {
    ...loader,
    load: async (context) => {
      const drafts = new Set(await draftSlugs(contentDir))

      await loader.load(areShown ? tolerant(context, drafts) : without(context, drafts))
    }
  }
}

function without(context: LoaderContext, drafts: ReadonlySet<string>): LoaderContext {
  // What an earlier run stored would be taken as it is.
  drafts.forEach((slug) => context.store.delete(slug))

  return leaving(context, async (entry) => (drafts.has(entry.id) ? undefined : context.parseData(entry)))
}

function tolerant(context: LoaderContext, drafts: ReadonlySet<string>): LoaderContext {
  return leaving(context, async (entry) => {
    try {
      return await context.parseData(entry)
    } catch (error) {
      if (drafts.has(entry.id)) {
        return undefined
      }

      throw error
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

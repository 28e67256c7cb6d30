/** Set by `integrations/draft-preview.ts`. */
declare const DRAFTS_SHOWN: boolean

/** The URL of the folder for what builds made once: see `src/kept.ts`. */
declare const KEPT_FOLDER: string

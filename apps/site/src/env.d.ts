/** Set by `build/draft-preview.ts`. */
declare const DRAFTS_SHOWN: boolean

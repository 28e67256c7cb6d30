/** The description of a draft that has none yet; the check knows the word, and no such post is published. */
export const UNWRITTEN = 'TODO: what the reader learns, in one sentence of 50 to 160 characters.'

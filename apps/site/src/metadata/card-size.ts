/** Of the picture of a page that chats and timelines show with its link, in pixels. */
export const CARD_WIDTH = 1200
export const CARD_HEIGHT = 630

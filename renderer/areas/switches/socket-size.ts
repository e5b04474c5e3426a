/** Drawing units one socket takes, on a switch alone and in a room. */
export const WIDE = 40
export const HIGH = 46

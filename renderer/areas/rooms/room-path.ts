/** The address of a technical room's picture, by the room's name. */
export const roomPath = (name: string): string => `/rooms/${encodeURIComponent(name)}`

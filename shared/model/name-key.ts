/** A name's identity, as the site file compares names: without case, one blank for many. `S1-12` is not `S11-2`. */
export const nameKey = (name: string): string => name.trim().replace(/\s+/g, ' ').toLowerCase()

/** What this computer is called in records, and as the one that writes a plan. */
import { hostname } from 'node:os'

/** Without the domain: some systems take another one from each network they come into, and stay the same laptop. */
export const stationName = (host = hostname()): string => host.split('.')[0] || host

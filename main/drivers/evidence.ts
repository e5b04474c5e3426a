/** How well a fact of a driver is known. */

/** `recorded` by a transcript in test/devices, `documented` by a source, `assumed`: to be probed, shown as unproven. */
export type Evidence = 'recorded' | 'documented' | 'assumed'

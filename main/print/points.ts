/** A PDF measures in points: 72 to the inch, of 25.4 mm. */
export const points = (mm: number): number => mm * (72 / 25.4)

/** Milliseconds that switch `number` takes for a command: from 50 to 200, the same at every run. */
export const latencyOf = (number: number): number => 50 + ((number * 37) % 151)

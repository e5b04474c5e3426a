/** Whether a number only counts what stands behind it: `SW2 3 fois`, `A 9 h 30`. Then it is no part of a name. */

const COUNTED =
  /^\s*(?:%|(?:fois|times|x|min|minutes?|h|heures?|hours?|sec|secondes?|seconds?|jours?|days?|pcs?|postes?|stands?|prises?|ports?|outlets?|visiteurs?|visitors?|m|mbit)(?![\p{L}]))/iu

/** `rest`: the text behind the number. */
export const isCounted = (rest: string): boolean => COUNTED.test(rest)

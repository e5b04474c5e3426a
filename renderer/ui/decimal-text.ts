/** A number as people read it in their language, with one decimal at most: `7,5` in French, `7.5` in English. `least`: decimals shown also where they are 0. */
export const decimalText = (value: number, least: 0 | 1 = 0): string =>
  value.toLocaleString(document.documentElement.lang, {
    minimumFractionDigits: least,
    maximumFractionDigits: 1,
  })

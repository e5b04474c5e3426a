/** Text as it is compared when people search: without case and accents, so that `entree` finds `Entrée`. */
export const foldText = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()

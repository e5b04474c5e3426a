/** Words of the inventory as people and lists write them, French and English; the first of each is what `set` takes. */
import type { InventoryItem } from '../model/entities.ts'

export const kindWords: Readonly<Record<InventoryItem['kind'], readonly string[]>> = {
  cord: ['patch cord', 'cordon', 'patch', 'cordon de brassage', 'jarretière'],
  cable: ['câble', 'cable reel', 'reel', 'bobine', 'touret'],
  switch: ['commutateur'],
  panel: ['patch panel', 'bandeau', 'panneau'],
  pc: ['computer', 'workstation', 'poste', 'ordinateur', 'portable', 'laptop'],
  adapter: ['adaptateur'],
  other: ['autre'],
}

export const conditionWords: Readonly<Record<InventoryItem['condition'], readonly string[]>> = {
  good: ['bon', 'ok', 'new', 'neuf'],
  worn: ['usé', 'used', 'usagé'],
  broken: ['cassé', 'hs', 'hors service', 'defective', 'abîmé'],
}

export const wiringWords: Readonly<Record<NonNullable<InventoryItem['wiring']>, readonly string[]>> = {
  straight: ['droit'],
  crossover: ['croisé', 'crossed'],
}

/** Columns of a sheet by the fields of `set`, as headers name them; those of the table on screen are among them. */
export const columnWords: Readonly<Record<string, readonly string[]>> = {
  name: ['nom', 'item', 'article', 'désignation', 'what', 'quoi'],
  kind: ['genre', 'type', 'catégorie'],
  count: ['nombre', 'quantité', 'qté', 'quantity', 'owned', 'possédé', 'qte'],
  length: ['length (m)', 'longueur', 'longueur (m)'],
  colour: ['color', 'couleur'],
  wiring: ['câblage', 'cablage'],
  medium: ['support', 'catégorie de câble'],
  model: ['modèle', 'modele'],
  place: ['lieu', 'emplacement', 'rangement', 'where', 'où'],
  condition: ['état', 'etat', 'state'],
  note: ['remarque', 'remark', 'notes'],
}

/** Columns of the table on screen that follow from movements: a sheet exported there may bring them back. */
const derivedColumns: readonly string[] = ['reserved', 'réservé', 'taken', 'pris']

const plain = (text: string): string =>
  text.trim().toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/\s+/g, ' ')

/** The word of `words` that a text stands for; the text itself where it is none. */
export function wordFor(words: Readonly<Record<string, readonly string[]>>, text: string): string {
  const wanted = plain(text)
  const fits = ([word, others]: [string, readonly string[]]) =>
    [word, ...others].some((one) => plain(one) === wanted || `${plain(one)}s` === wanted)
  return Object.entries(words).find(fits)?.[0] ?? text
}

/** The field that a header names; null: one that follows from movements; the text itself where it is none. */
export const fieldOfHeader = (text: string): string | null =>
  derivedColumns.some((one) => plain(one) === plain(text)) ? null : wordFor(columnWords, text)

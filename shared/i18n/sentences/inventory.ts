/** What is said of the inventory. */
import type { Sentence } from './sentence.ts'

export const inventoryTalk: readonly Sentence[] = [
  {
    en: '{item}: {most} are {free}, not {count}. Nothing was recorded.',
    fr: '{item} : {most} sont {free}, pas {count}. Rien n’a été noté.',
  },
  { en: 'free to be reserved', fr: 'disponibles', isPart: true },
  { en: 'free to be taken', fr: 'disponibles', isPart: true },
  { en: 'reserved', fr: 'réservés', isPart: true },
  { en: 'taken', fr: 'pris', isPart: true },
  { en: '{count} of {item} reserved', fr: '{item} : {count} réservés' },
  { en: '{count} of {item} released', fr: '{item} : {count} libérés' },
  { en: '{count} of {item} taken', fr: '{item} : {count} pris' },
  { en: '{count} of {item} returned', fr: '{item} : {count} rendus' },
  { en: 'The inventory has no item {item}.', fr: 'L’inventaire n’a pas d’article {item}.' },
  {
    en: 'There is no item "{item}" in the inventory.',
    fr: 'Il n’y a pas d’article « {item} » dans l’inventaire.',
  },
  {
    en: 'there is no item "{item}" in the inventory',
    fr: 'il n’y a pas d’article « {item} » dans l’inventaire',
  },
  {
    en: '{file}, sheet {sheet}, row {row}: column "{column}" is not known; columns are {columns}. Nothing was imported.',
    fr: '{file}, feuille {sheet}, ligne {row} : la colonne « {column} » n’est pas connue ; les colonnes sont {columns}. Rien n’a été importé.',
  },
  {
    en: '{file}, sheet {sheet}, row {row}: there is no column "name"; columns are {columns}. Nothing was imported.',
    fr: '{file}, feuille {sheet}, ligne {row} : il n’y a pas de colonne « nom » ; les colonnes sont {columns}. Rien n’a été importé.',
  },
  {
    en: '{file}, sheet {sheet}, row {row}: {fault}. Nothing was imported.',
    fr: '{file}, feuille {sheet}, ligne {row} : {fault}. Rien n’a été importé.',
  },
]

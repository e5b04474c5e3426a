/** Words of the checks screen; the sentences of the findings themselves are in ../problems.ts. */
export const problemsScreen = {
  'problems.title': { en: 'Checks', fr: 'Contrôles' },
  'problems.plan': { en: 'Checks of the plan', fr: 'Contrôles du plan' },
  'problems.setAside': { en: 'Rows set aside', fr: 'Lignes mises de côté' },
  'problems.error': { en: 'Errors', fr: 'Erreurs' },
  'problems.warning': { en: 'Warnings', fr: 'Avertissements' },
  'problems.info': { en: 'Notes', fr: 'Remarques' },
  'problems.filter': { en: 'Filter by severity', fr: 'Filtrer par gravité' },
  'problems.none': { en: 'The plan is sound', fr: 'Le plan est cohérent' },
  'problems.none.text': {
    en: 'Nothing is used twice, nothing is missing. Every change is checked at once.',
    fr: 'Rien n’est utilisé deux fois, rien ne manque. Chaque modification est contrôlée aussitôt.',
  },
  'problems.noObject': {
    en: '{{object}} is not a single thing that could be shown.',
    fr: '{{object}} n’est pas un élément que l’on puisse montrer.',
  },
  'problems.noSetAside': { en: 'No row set aside', fr: 'Aucune ligne mise de côté' },
  'problems.noSetAside.text': {
    en: 'Rows that an import leaves out stay here, with sheet and cell, until they are mended.',
    fr: 'Les lignes qu’un import laisse de côté restent ici, avec feuille et cellule, jusqu’à leur correction.',
  },
} as const

/** Words of the journal. */
export const journal = {
  'journal.title': { en: 'Journal', fr: 'Journal' },
  'journal.about': {
    en: 'Everything that was done, by whom and when. It is never changed.',
    fr: 'Tout ce qui a été fait, par qui et quand. Rien n’y est jamais modifié.',
  },
  'journal.at': { en: 'When', fr: 'Quand' },
  'journal.kind': { en: 'Kind', fr: 'Nature' },
  'journal.text': { en: 'What', fr: 'Quoi' },
  'journal.who': { en: 'Who', fr: 'Qui' },
  'journal.station': { en: 'Station', fr: 'Poste' },
  'journal.kind.created': { en: 'new site', fr: 'création' },
  'journal.kind.cloned': { en: 'clone', fr: 'clonage' },
  'journal.kind.joined': { en: 'joined', fr: 'rattachement' },
  'journal.kind.edit': { en: 'edit', fr: 'modification' },
  'journal.kind.undo': { en: 'undo', fr: 'annulation' },
  'journal.kind.redo': { en: 'redo', fr: 'rétablissement' },
  'journal.kind.field': { en: 'on site', fr: 'terrain' },
  'journal.kind.push': { en: 'push', fr: 'envoi' },
  'journal.kind.secret': { en: 'vault', fr: 'coffre' },
  'journal.kind.document': { en: 'document', fr: 'document' },
  'journal.empty': { en: 'Nothing was done yet', fr: 'Rien n’a encore été fait' },
} as const

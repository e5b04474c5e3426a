/** What a new runbook begins with: sound, and showing every kind of line one needs. */
export const NEW_RUNBOOK = `name: new-runbook
title:
  fr: Nouvelle procédure
  en: New runbook
about:
  fr: À quoi elle sert.
  en: What it is for.
steps:
  - id: which
    title:
      fr: Quel commutateur ?
      en: Which switch?
    ask: switch
  - id: check
    title:
      fr: "<which> est-il sous tension ?"
      en: Is <which> powered?
    warning:
      fr: Vérifiez l’étiquette.
      en: Check the label.
    ask: yes-no
    open: [switch which, console which]
    branch: {no: check}
  - id: done
    title:
      fr: Noter le résultat
      en: Note the result
    ask: text
`

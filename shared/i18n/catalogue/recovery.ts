/** Words of getting back into a device whose password is lost: the same on a screen and on the command line. */
export const recoveryTexts = {
  'recovery.title': { en: 'Lost password', fr: 'Mot de passe perdu' },
  'recovery.own': {
    en: 'It is ours, or we are asked to service it.',
    fr: 'Il est à nous, ou on nous en a confié l’entretien.',
  },
  'recovery.own.text': {
    en: 'Only for equipment you own or are asked to service.',
    fr: 'Seulement pour du matériel qui vous appartient ou qu’on vous a confié.',
  },
  'recovery.cables': {
    en: 'First take all network cables out: it starts without its rules.',
    fr: 'Retirez d’abord tous les câbles réseau : il démarre sans ses règles.',
  },
  'recovery.way': { en: 'What the switch has', fr: 'Ce qu’a le commutateur' },
  'recovery.way.mode': { en: 'Cisco Catalyst: MODE button', fr: 'Cisco Catalyst : bouton MODE' },
  'recovery.way.break': {
    en: 'Cisco Catalyst 2955, without a button: Break',
    fr: 'Cisco Catalyst 2955, sans bouton : Break',
  },
  'recovery.way.clear': { en: 'HP ProCurve: Clear button', fr: 'HP ProCurve : bouton Clear' },
  'recovery.way.reset_clear': {
    en: 'HP ProCurve: Reset and Clear (erases all)',
    fr: 'HP ProCurve : Reset et Clear (efface tout)',
  },
  'recovery.way.reset_pin': {
    en: 'NETGEAR: recessed reset button (erases all)',
    fr: 'NETGEAR : bouton de réinitialisation en retrait (efface tout)',
  },
  'recovery.purpose': { en: 'What for', fr: 'Pour quoi faire' },
  'recovery.purpose.keep': {
    en: 'Keep its configuration, set new secrets',
    fr: 'Garder sa configuration, mettre de nouveaux secrets',
  },
  'recovery.purpose.wipe': { en: 'Wipe it', fr: 'L’effacer' },
  'recovery.release': { en: 'Model', fr: 'Modèle' },
  'recovery.release.xl': {
    en: '{{models}}: let go when the lamp above port 1 goes out',
    fr: '{{models}} : relâchez quand le voyant au-dessus du port 1 s’éteint',
  },
  'recovery.release.2950': {
    en: '{{models}}: let go after about 5 s, when STAT goes out',
    fr: '{{models}} : relâchez après 5 s environ, quand STAT s’éteint',
  },
  'recovery.release.2960': {
    en: '{{models}}: let go when SYST has blinked amber and then stays green',
    fr: '{{models}} : relâchez quand SYST a clignoté en orange puis reste vert',
  },
  'recovery.release.3560': {
    en: '{{models}}: let go after about 15 s, when SYST stays green',
    fr: '{{models}} : relâchez après 15 s environ, quand SYST reste vert',
  },
  'recovery.step.hold_mode': {
    en: 'Unplug the power. Hold MODE, plug the power in, keep holding.',
    fr: 'Débranchez l’alimentation. Tenez MODE, rebranchez, continuez à tenir.',
  },
  'recovery.step.send_break': {
    en: 'Unplug the power and plug it in again: the Break is sent from here.',
    fr: 'Débranchez l’alimentation et rebranchez-la : le Break est envoyé d’ici.',
  },
  'recovery.step.press_clear': {
    en: 'Press Clear for about one second with something thin. It runs on.',
    fr: 'Appuyez sur Clear une seconde environ avec une pointe fine. Il continue de fonctionner.',
  },
  'recovery.step.press_reset_clear': {
    en: 'Hold Reset and Clear. Let go of Reset. Let go of Clear when Self Test blinks.',
    fr: 'Tenez Reset et Clear. Relâchez Reset. Relâchez Clear quand Self Test clignote.',
  },
  'recovery.step.press_reset_pin': {
    en: 'Hold the recessed reset button for more than 5 seconds with something thin.',
    fr: 'Tenez le bouton de réinitialisation en retrait plus de 5 secondes avec une pointe fine.',
  },
  'recovery.step.flash': { en: 'Open its flash memory', fr: 'Ouvrir sa mémoire flash' },
  'recovery.step.aside': { en: 'Put its configuration aside', fr: 'Mettre sa configuration de côté' },
  'recovery.step.boot': { en: 'Start it', fr: 'Le démarrer' },
  'recovery.step.enter': {
    en: 'Wait until it runs, and see who it is',
    fr: 'Attendre qu’il tourne et voir qui il est',
  },
  'recovery.step.back': { en: 'Load its configuration again', fr: 'Recharger sa configuration' },
  'recovery.step.secrets': { en: 'Set the new secrets', fr: 'Mettre les nouveaux secrets' },
  'recovery.step.interfaces': {
    en: 'Switch its VLAN interfaces on again (no shutdown)',
    fr: 'Remettre en service ses interfaces de VLAN (no shutdown)',
  },
  'recovery.step.save': { en: 'Save', fr: 'Enregistrer' },
  'recovery.step.prove': { en: 'Log in with the new secrets', fr: 'Se connecter avec les nouveaux secrets' },
  'recovery.step.verify': { en: 'See that it is empty', fr: 'Vérifier qu’il est vide' },
  'recovery.hint.listening': {
    en: 'Listening: it goes on by itself.',
    fr: 'À l’écoute : la suite vient d’elle-même.',
  },
  'recovery.hint.starting': {
    en: 'Power is back: keep holding.',
    fr: 'Le courant est revenu : continuez à tenir.',
  },
  'recovery.hint.missed': {
    en: 'Let go too early: it starts as usual. Unplug the power and try again.',
    fr: 'Relâché trop tôt : il démarre comme d’habitude. Débranchez et recommencez.',
  },
  'recovery.hint.still_locked': {
    en: 'It still asks for a password.',
    fr: 'Il demande encore un mot de passe.',
  },
  'recovery.hint.asks_to_erase': {
    en: 'Password recovery is disabled on it: it can only be erased.',
    fr: 'La récupération du mot de passe y est désactivée : il ne peut qu’être effacé.',
  },
  'recovery.erases.title': { en: 'Erase everything on it?', fr: 'Tout effacer dessus ?' },
  'recovery.erases.text': {
    en: 'Password recovery is disabled on this switch. If it is to be used without its password, configuration and VLANs are erased. With no, it starts as it was.',
    fr: 'La récupération du mot de passe est désactivée sur ce commutateur. Pour l’utiliser sans son mot de passe, configuration et VLAN sont effacés. Si vous refusez, il démarre tel quel.',
  },
  'recovery.erases.yes': { en: 'Erase everything', fr: 'Tout effacer' },
  'recovery.erases.no': { en: 'Leave it as it is', fr: 'Le laisser tel quel' },
  'recovery.user': { en: 'User name (where it asks for one)', fr: 'Nom d’utilisateur (s’il en demande un)' },
  'recovery.password': { en: 'New password', fr: 'Nouveau mot de passe' },
  'recovery.enable': { en: 'New enable secret', fr: 'Nouveau secret enable' },
  'recovery.begin': { en: 'Begin', fr: 'Commencer' },
  'recovery.picture.hold_mode': {
    en: 'Drawing: the front of a Catalyst, a finger on the MODE button left of the ports, the power plug going in',
    fr: 'Dessin : la face avant d’un Catalyst, un doigt sur le bouton MODE à gauche des ports, la prise de courant qu’on branche',
  },
  'recovery.picture.send_break': {
    en: 'Drawing: the power plug going in, and the computer sending a Break over the console cable',
    fr: 'Dessin : la prise de courant qu’on branche, et l’ordinateur qui envoie un Break par le câble console',
  },
  'recovery.picture.press_clear': {
    en: 'Drawing: the front of a ProCurve, a pin in the hole marked Clear',
    fr: 'Dessin : la face avant d’un ProCurve, une pointe dans le trou marqué Clear',
  },
  'recovery.picture.press_reset_clear': {
    en: 'Drawing: the front of a ProCurve, pins in Reset and Clear, Self Test blinking',
    fr: 'Dessin : la face avant d’un ProCurve, des pointes dans Reset et Clear, Self Test clignote',
  },
  'recovery.picture.press_reset_pin': {
    en: 'Drawing: the front of a NETGEAR switch, a pin in the recessed hole marked Reset',
    fr: 'Dessin : la face avant d’un NETGEAR, une pointe dans le trou en retrait marqué Reset',
  },
  'recovery.drawn.unplug': { en: 'unplug the power', fr: 'débrancher' },
  'recovery.drawn.plugIn': { en: 'plug in', fr: 'rebrancher' },
  'recovery.drawn.hold': { en: 'hold', fr: 'tenir' },
  'recovery.drawn.release': { en: 'let go', fr: 'relâcher' },
  'recovery.drawn.blinks': { en: 'blinks', fr: 'clignote' },
  'recovery.drawn.out': { en: 'goes out', fr: 's’éteint' },
  'recovery.drawn.green': { en: 'stays green', fr: 'reste vert' },
  'recovery.drawn.port1': { en: 'port 1', fr: 'port 1' },
} as const
